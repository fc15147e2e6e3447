import { InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

/** Before Univer's own handler of number formats. */
const first = 100;

/** Lets the number format of a whole row or column show: Univer formats a number by its cell's own style alone. */
export function showLineFormats(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: first,
    effect: InterceptorEffectEnum.Style,
    handler(cell, { workbook, worksheet, row, col }, next) {
      if (cell?.v == null) return next(cell);
      const style = workbook.getStyles().get(cell.s);
      if (style?.n) return next(cell);
      const n = worksheet.getRowStyle(row)?.n ?? worksheet.getColumnStyle(col)?.n;
      return n ? next({ ...cell, s: { ...style, n } }) : next(cell);
    },
  });
}
