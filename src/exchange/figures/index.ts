/** Monthly figures as files: written in each form, and read back. */
export { guarded } from "./rows";
export { fileRows, readSources } from "./read";
export { figureFileKinds, figureForms, figuresFile, type FigureForm } from "./write";
