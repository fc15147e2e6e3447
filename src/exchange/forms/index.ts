/** 填报表: one workbook for each department with what it is asked for in a month, and what comes back of them. */
export * from "./ask";
export * from "./found";
export * from "./merge";
export * from "./names";
export * from "./read";
export * from "./record";
export * from "./sentences";
export { formSheet, formSign } from "./sheet";
export * from "./write";
