import { fill, messageOf, type Locale } from "../words";
import type {
  AnalysisReport,
  DashboardReport,
  LoadReport,
  RegionsLoaded,
  RegionsReport,
  TaskLoadReport,
} from "../workbook";
import { commandWords, type CommandSentences } from "./words";

/** What loading came to: what was written, put back, kept and passed over, each where there was any. */
export function loadSentence(report: LoadReport, { done }: CommandSentences): string {
  const { targets, figures, restoredRows: rows, restoredColumns: columns, kept, skipped } = report;
  return [
    figures > 0 ? fill(done.loadedWithFigures, { targets, figures }) : fill(done.loaded, { targets }),
    addedSentence({ rows, columns }, done),
    kept > 0 ? fill(done.kept, { kept }) : "",
    skipped > 0 ? fill(done.skipped, { skipped }) : "",
  ].join("");
}

/** What the dashboard came to, and which indicators asked for are not in the plan. */
export function dashboardSentence(report: DashboardReport, sentences: CommandSentences): string {
  const { unknown } = report;
  const generated = generatedSentence(report, sentences);
  return unknown.length === 0
    ? generated
    : generated + fill(sentences.done.unknownChosen, { names: unknown.join("、") });
}

/** What generating a sheet came to, and where that is which a person had changed in it. */
export function generatedSentence(
  { sheet, count, behind, keptIn, owners }: Pick<AnalysisReport, "sheet" | "count" | "behind" | "keptIn" | "owners">,
  { done }: CommandSentences,
): string {
  return [
    fill(done.generated, { sheet, count, behind }),
    owners > 0 ? fill(done.owners, { count: owners }) : "",
    keptIn === null ? "" : fill(done.keptIn, { sheet, kept: keptIn }),
  ].join("");
}

/** What loading the promises came to: what was made, and what was put into sheets that were there. */
export function tasksLoadedSentence(report: TaskLoadReport, { done }: CommandSentences): string {
  const { tasks, addedRows: rows, addedColumns: columns } = report;
  return fill(done.tasksLoaded, { tasks }) + addedSentence({ rows, columns }, done);
}

/** What was put into sheets that were there; empty where nothing was. */
function addedSentence(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  done: CommandSentences["done"],
): string {
  if (columns > 0) return fill(done.added, { rows, columns });
  return rows > 0 ? fill(done.addedRows, { rows }) : "";
}

/** What taking tables of regions came to: what was written, and what was kept because something else stands there. */
export function regionsLoadedSentence(report: RegionsLoaded, { done }: CommandSentences): string {
  const { city, regions, figures, kept, keptTargets } = report;
  const others = kept.length + keptTargets;
  return fill(done.regionsLoaded, { city, regions, figures }) + (others > 0 ? fill(done.kept, { kept: others }) : "");
}

/** What 分县分析 came to, and where that is which a person had changed in it. */
export function regionsSentence(report: RegionsReport, { done }: CommandSentences): string {
  const { sheet, regions, indicators, keptIn } = report;
  const made = fill(done.regionsGenerated, { sheet, regions, indicators });
  return keptIn === null ? made : made + fill(done.keptIn, { sheet, kept: keptIn });
}

/** What is said where something broke off that was not foreseen. */
export const unexpectedSentence = (error: unknown, locale: Locale): string =>
  fill(commandWords(locale).unexpected, { message: messageOf(error) });
