import { codeWords } from "../../../figures";
import type { Indicator, Target } from "../../../plan";
import type { LocatedRow } from "../../engine/locate";
import { betterWords, frequencyWords, measureWords } from "../vocabulary";
import { namedValue } from "./content";

/**
 * The columns of a row that follow from its target, as it stands or was loaded, or from what is known of its indicator, and
 * say something else: a person changed them in the place of what they follow from.
 */
export function changedDerived(row: LocatedRow, indicator: Indicator, target: Target): string[] {
  const { better, knowledge } = indicator;
  const { kind: kinds } = codeWords("zh-CN");
  const [kind, value] = [row.text("kind"), row.cell("value")];
  const targets = [target, indicator.target];
  const isKind = Object.values<string>(kinds).includes(kind);
  const changed: Readonly<Record<string, boolean>> = {
    kind: isKind && targets.every((each) => kinds[each.kind] !== kind),
    value: typeof value === "number" && targets.every((each) => namedValue(each, better) !== value),
    better: differs(betterWords.codeOf(row.text("better")), better),
    measure: differs(measureWords.codeOf(row.text("measure")), knowledge?.measure),
    frequency: differs(frequencyWords.codeOf(row.text("frequency")), knowledge?.frequency),
  };
  return Object.keys(changed).filter((column) => changed[column]);
}

const differs = <Code>(said: Code | undefined, known: Code | undefined) => said !== undefined && said !== known;
