import type { Translation } from "../../../words";
import type { transferZhCN } from "./zh-CN";

/** Words of settings that go from one workbook to another, in English. */
export const transferEn = {
  section: "Export and import of settings",
  hint: "Tolerances, thresholds, colours, rules, and owner, tolerance and method of each indicator go into one file for other workbooks; who decided them does not. What a file would change here is listed first.",
  save: "Export settings",
  choose: "Import settings…",
  file: "Settings {region} {year}.json",
  undo: "Undo the import",
  whole: "the file",
  notText: "no file of settings, or larger than 1 MB",
  refused: "“{name}” cannot be used and nothing was imported: “{path}” breaks the form ({problem}); export it again.",
  found: "“{name}” ({region} {year}): {count} {count:difference|differences} from this workbook.",
  unknown: "{count} {count:indicator|indicators} that this workbook does not have {count:is|are} left out: {names}.",
  groups: {
    general: "Tolerances, thresholds, colours and rules ({count})",
    owner: "Owners ({count})",
    tolerance: "Tolerances of indicators ({count})",
    method: "Methods ({count})",
  },
  line: "{name}: {before} → {after}",
  nothing: "(none)",
  automatic: "automatic",
  ofRule: "Rule “{name}”",
  rule: "{expression}, {status}",
  gone: "removed",
  order: "Order of the rules: {names}",
  take: "Import these",
  leave: "Do not import",
  taken: "Settings imported: {count} {count:change|changes}.",
  undone: "The import was undone; the settings are as before.",
  undoneBut:
    "The import was undone; {changed} {changed:cell|cells} changed since {changed:stays|stay} as {changed:it is|they are}.",
} satisfies Translation<typeof transferZhCN>;
