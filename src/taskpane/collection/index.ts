/** 填报表: what the departments are asked for in a month, and what came back of it. Loaded when it is opened. */
export { CollectionView } from "./CollectionView";
export { RoundState } from "./RoundState";
