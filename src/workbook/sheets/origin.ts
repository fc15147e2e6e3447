import type { Plan } from "../../plan";
import { fill } from "../../words";
import { targetsWords } from "./targets/words";

/** Where a plan comes from, as the sheets say it; nothing where that is not known. */
export const originOf = ({ source }: Pick<Plan, "source">): string =>
  source === "" ? "" : fill(targetsWords.source, { source });
