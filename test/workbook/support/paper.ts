import type { Content } from "../../../src/workbook/engine/content";
import { locate, type Located, type LocatedRow } from "../../../src/workbook/engine/locate";
import { place, type RowOrder } from "../../../src/workbook/engine/place";
import { written } from "../../../src/workbook/engine/written";

/** A content on an empty sheet, found again. */
export function onPaper(
  content: Content,
  identify: (row: LocatedRow) => string | null,
  existing: Located | null = null,
  order: RowOrder = "keep",
): Located {
  const placement = place(content, existing, identify, order);
  return locate(written(existing?.grid ?? null, placement), content.role)!;
}
