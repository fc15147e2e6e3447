import { checkedNames, isOldOffice, refuseDocument, type DocumentRefusal } from "../../documents";
import { err, ok, type Result } from "../../plan";
import { fileSheets, type FileCell } from "../workbook";
import { formSign } from "./sheet";

/** The cells of a form from its corner on. */
export type FormGrid = readonly (readonly FileCell[])[];

/** Why a file holds no form that could be read: `notForm` it has none. */
export type FormFileRefusal =
  DocumentRefusal | { readonly code: "notForm"; readonly details: Readonly<Record<string, never>> };

const notForm = (): Result<never, FormFileRefusal> => err({ code: "notForm", details: {} });

const most = { rows: 1000, columns: 30, shown: false } as const;

/** The forms in a returned file: its sheets whose corner says that they are one. */
export function readFormFile(bytes: Uint8Array): Result<readonly FormGrid[], FormFileRefusal> {
  if (isOldOffice(bytes)) return refuseDocument("oldOffice");
  const names = checkedNames(bytes);
  if (!names.ok) return names;
  if (!names.value.includes("xl/workbook.xml")) return notForm();
  const sheets = fileSheets(bytes, most);
  if (!sheets.ok) return sheets;
  const grids = sheets.value.map(({ rows }) => rows).filter(([corner]) => corner?.[0]?.text.startsWith(formSign));
  return grids.length > 0 ? ok(grids) : notForm();
}
