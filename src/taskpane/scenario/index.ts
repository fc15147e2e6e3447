/** If all indicators went faster in the rest of the year; loaded with the first look at it. */
export { Scenario as default } from "./Scenario";
