/** What the briefing says of a city's regions; loaded where targets are handed down. */
export { regionsSection } from "./section";
