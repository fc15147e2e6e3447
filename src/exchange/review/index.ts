/** What a source was found to say beside what stands, for a person to decide on, and the figures that follow. */
export * from "./layouts";
export * from "./review";
