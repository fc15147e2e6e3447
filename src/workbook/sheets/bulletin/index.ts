import type { Month } from "../../../observations";
import type { Briefing } from "../../../report";
import { fill } from "../../../words";
import type { Column, Content } from "../../engine/content";
import type { SheetDefinition } from "../../engine/definition";
import type { SheetRole } from "../../engine/role";
import { documentContent, identifyBriefing } from "../briefing/content";
import { spread, textColumn } from "../briefing/rows";
import { clearBriefing, fitBriefing } from "../briefing/style";
import { bulletinSheetWords } from "./words";

/** What opens the hidden corner of every 督查通报. */
const bulletinKind = "bulletin";
export const bulletinRole = (asOf: Month): SheetRole => `${bulletinKind} ${asOf}`;

/** Columns over which texts and tables run: each table divides them in its own way. */
const bulletinColumns: readonly Column[] = Array.from({ length: 12 }, (_, i) => ({
  ...{ key: i === 0 ? textColumn : `c${i + 1}`, heading: "", width: 7.4, align: "left", format: "General", wrap: true },
}));

/** What 督查通报 of an as-of month is to hold. */
export const bulletinContent = (bulletin: Briefing): Content =>
  documentContent(bulletin, {
    role: bulletinRole(bulletin.asOf),
    columns: bulletinColumns,
    spans: (table) => spread(table, bulletinColumns.length),
  });

/** 督查通报: one for each as-of month, made anew from 重点任务 and 任务进展. */
export const bulletinSheet: SheetDefinition = {
  kind: bulletinKind,
  nameOf: (asOf) => fill(bulletinSheetWords.sheet, { asOf }),
  reads: "formulas",
  columns: () => bulletinColumns,
  identify: identifyBriefing,
  clear: clearBriefing,
  fit: fitBriefing,
};
