import type { EnteredFigure } from "../../workbook";
import { usePane } from "../context";
import { useBatches } from "../forms";

/** A line is one indicator's figure of a month. */
export const lineKey = ({ code, month }: Pick<EnteredFigure, "code" | "month">) => `${code} ${month}`;

/** Writes figures as they are entered. */
export function useEntry() {
  const { actions } = usePane();
  return useBatches<EnteredFigure>(actions.enterFigures, lineKey);
}
