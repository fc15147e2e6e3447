import type { Content } from "../../../src/workbook/sheet/content";
import { locate, type Located, type LocatedRow } from "../../../src/workbook/sheet/locate";
import { place, type RowOrder } from "../../../src/workbook/sheet/place";
import { written } from "../../../src/workbook/sheet/written";

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
