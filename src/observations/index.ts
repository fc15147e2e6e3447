/**
 * What was reported: months, observations, cleaning, and the readers of tables and CSV files.
 * May import `plan`; no DOM, no Office, no Node.
 */
export * from "./month";
export * from "./observation";
