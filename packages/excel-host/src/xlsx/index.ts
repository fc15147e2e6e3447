/** The workbook as an .xlsx file and back: exceljs for sheets, cells and styles, parts of our own for what it leaves out. */
export { readXlsx } from "./read";
export { writeXlsx } from "./write";
