import { useCallback, useState } from "react";

/**
 * What is being typed over something that the workbook says; begins anew where the workbook comes to say something else.
 *
 * @param source plain data, compared by its content
 */
export function useDraft<T>(source: T): readonly [T, (next: T) => void] {
  const version = JSON.stringify(source);
  const [draft, setDraft] = useState({ version, value: source });
  const set = useCallback((value: T) => setDraft({ version, value }), [version]);
  if (draft.version === version) return [draft.value, set];
  setDraft({ version, value: source });
  return [source, set];
}
