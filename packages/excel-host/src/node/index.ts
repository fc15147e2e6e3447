/** The part of the host that needs Node: loading Microsoft's client from node_modules. */
export { type CustomFunctionsRuntime, type ExcelClient, loadExcelClient } from "./client";
