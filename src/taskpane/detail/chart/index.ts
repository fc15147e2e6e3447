/** The detail's charts as SVG of our own. May import what the pane may import. */
export { CumulativeChart } from "./CumulativeChart";
export { MonthsChart } from "./MonthsChart";
