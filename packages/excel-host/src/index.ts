/**
 * A host of our own for Excel add-ins: a spreadsheet, without a screen or drawn in a page, that speaks the protocol of
 * Microsoft's client, so that an add-in's real code runs on the unmodified `@microsoft/office-js`.
 *
 * In a test or a command (Node):
 *
 *     const host = createHost();                        // one workbook with one empty sheet; await openXlsx(bytes) for a file
 *     const { Excel, Office } = loadExcelClient(host);  // from "excel-host/node": Microsoft's client, joined to this host
 *     await Excel.run(async (context) => { … });        // the add-in's code
 *     await host.idle();                                // until formulas, functions and events have settled
 *     host.cell("Sheet1!B2").value;                        // also .text .formula .numberFormat .format .type .message
 *     await host.type("Sheet1!B2", "5.2%");                // as a person types it; validation and protection hold
 *     await host.type("Sheet1!B2", "5", "coauthor");       // as someone elsewhere: events come with source "Remote"
 *     await host.actingAs("user", () => Excel.run(…));  // any other change by a person: sort, rename, insert, delete, …
 *     host.counters                                     // syncs, requests, actions, characters received and sent
 *     host.failNext({ at: "Range.values", code: "GeneralException" });  // the next such action fails (or `at: 12`, by index)
 *     host.beforeNextSync(() => host.actingAs("coauthor", …));          // someone changes the workbook meanwhile
 *     host.cellEditMode = true; host.busy = true;       // the user is in a cell; the host is busy
 *     host.registerFunctions(functionsJson, "DEMO");    // =DEMO.X(…) is calculated by what the add-in associated
 *     await host.save();                                // the workbook as .xlsx bytes
 *     host.dispose();
 *
 * `createHost({ requirements: { ExcelApi: "1.14" } })` plays an older Excel. A client is loaded again (`disconnect()`, then
 * `loadExcelClient(host)`) as a pane is reloaded.
 */
export { type ErrorCode, ExcelError } from "./error";
export { type Counters, createHost, type Fault, Host, type HostOptions, openXlsx } from "./host";
export type { Actor } from "./model/events";
export type { Grid } from "./model/grid";
export { builtInFunctions } from "./functions/builtIn";
export type { CellView } from "./screen";
