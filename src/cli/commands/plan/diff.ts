import { Command } from "commander";
import { figureName } from "../../../figures";
import { indicatorRecord } from "../../../report";
import { differencesOf, type DifferenceKind, type Indicator, type Plan, type PlanDifference } from "../../../plan";
import { fill } from "../../../words";
import type { Context } from "../../context";
import { Failure } from "../../failure";
import { loadPlanFile, type ReadPlan } from "../../sources";
import { formatOption, print, type Format } from "../../views";
import { cliWords } from "../../words";

/** In the order in which they are counted. */
const kinds = ["same", "wording", "target", "new", "gone"] as const satisfies readonly DifferenceKind[];

/** `jh plan diff A B`: what became of the targets of one plan in another. */
export function planDiffCommand(context: Context): Command {
  const { command: words, difference } = cliWords(context.locale);
  return new Command("diff")
    .description(difference.diff)
    .argument("<earlier>", difference.file)
    .argument("<later>", difference.file)
    .addOption(formatOption(words))
    .action(async (earlierPath: string, laterPath: string, { format }: { format: Format }) => {
      const [earlier, later] = [await settled(earlierPath), await settled(laterPath)];
      const [before, after] = [earlier.plan, later.plan];
      const differences = differencesOf(before, after);
      const count = (kind: DifferenceKind) => differences.filter((each) => each.kind === kind).length;
      const counts = Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Record<DifferenceKind, number>;
      const records = differences.map(recordOf);
      const name = (plan: Plan) => fill(difference.plan, { region: plan.region || "—", year: plan.year || "—" });
      print(context, format, {
        json: { before: headOf(before), after: headOf(after), counts, differences: records },
        csv: { records, columns: csvColumns },
        table: () => ({
          title: fill(difference.title, { before: name(before), after: name(after) }),
          notice: null,
          head: [
            ...[difference.kind, figureName("no", context.locale), figureName("name", context.locale)],
            ...[figureName("unit", context.locale), name(before), name(after)],
          ],
          rightAligned: [],
          rows: differences.map((each) => [difference.kinds[each.kind], ...cellsOf(each)]),
          footer: [
            fill(difference.counts, { count: differences.length, ...counts }),
            ...[[earlierPath, earlier] as const, [laterPath, later] as const].flatMap(([path, { issues }]) =>
              issues.length === 0 ? [] : [fill(difference.notes, { path, count: issues.length })],
            ),
          ].join("\n"),
        }),
        issues: [],
      });
    });
}

/** A plan without an open question: what is not read yet would pass for changed. */
async function settled(path: string): Promise<ReadPlan> {
  const read = await loadPlanFile(path);
  if (read.questions.length > 0) throw new Failure("openQuestions", { path, count: read.questions.length });
  return read;
}

const headOf = ({ region, year, source }: Plan) => ({ region, year, source });

const recordOf = ({ kind, before, after }: PlanDifference) => ({
  kind,
  before: before && indicatorRecord(before),
  after: after && indicatorRecord(after),
});

/** Number, name, unit and both targets; what is printed otherwise stands with an arrow. */
function cellsOf({ before, after }: PlanDifference): string[] {
  const both = (of: (indicator: Indicator) => string) => [
    ...new Set([before, after].flatMap((each) => (each === null ? [] : [of(each)]))),
  ];
  const texts = [both(({ no }) => no), both(({ name }) => name), both(({ unit }) => unit)];
  return [...texts.map((text) => text.join(" → ")), before?.target.text ?? "", after?.target.text ?? ""];
}

const csvColumns = [
  "kind",
  ...["before", "after"].flatMap((side) =>
    ["no", "code", "name", "unit", "target.text", "target.kind", "target.value"].map((column) => `${side}.${column}`),
  ),
];
