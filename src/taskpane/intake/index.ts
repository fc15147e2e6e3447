/** 导入数据: figures of releases, messages and tables, seen by a person before they count. Loaded when it is opened. */
export { FoundReview } from "./FoundReview";
export { Intake } from "./Intake";
export { UndoImport } from "./UndoImport";
