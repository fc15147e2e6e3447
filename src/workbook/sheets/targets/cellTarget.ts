import { targetOfCell, targetRow, type Indicator, type Lookup, type Target } from "../../../plan";

/** The target that a cell of an indicator's row says, by the annex's own rules. */
export function cellTarget(text: string, indicator: Indicator, find: Lookup["find"]): Target {
  return targetOfCell(text, targetRow(indicator), (said) => {
    const result = find(said);
    return result.ok ? result.value.code : null;
  });
}
