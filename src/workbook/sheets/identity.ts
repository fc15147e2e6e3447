import { nameKey, type Indicator } from "../../plan";

/**
 * Whether a visible name is one of the indicator that a hidden key means: its name, an alias or its code. Where it is not,
 * visible cells were sorted, pasted or typed over without the hidden ones, and no one can tell whose figures stand there.
 *
 * @example isNameOf("限额以上零售额", assessment("RETAIL").indicator) // false
 */
export function isNameOf(name: string, { name: own, code, knowledge }: Indicator): boolean {
  const key = nameKey(name);
  return (
    name !== "" && (name === own || [own, code, ...(knowledge?.aliases ?? [])].some((each) => nameKey(each) === key))
  );
}
