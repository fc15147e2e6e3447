import type { Command } from "commander";
import { askRound, type Round } from "../exchange";
import { decodeTable, parseMonth, yearOf, type Month, type Observation } from "../observations";
import { createLookup, type Plan } from "../plan";
import { Failure } from "./failure";
import { readInput } from "./files";
import { loadFigures, loadPlan, refusal } from "./sources";
import type { CliWords } from "./words";

/** The options that say which round is meant. */
export interface RoundOptions {
  readonly month: string;
  readonly annex?: string;
  readonly plan?: string;
  readonly owners?: string;
}

/** Adds them to a command. */
export function roundOptions(command: Command, { command: words, forms }: CliWords, month: string): Command {
  return command
    .requiredOption("--month <month>", month)
    .option("--annex <file>", words.annex)
    .option("--plan <file>", words.planFile)
    .option("--owners <file>", forms.owners);
}

/** The plan with its departments, and the month of the round. */
export async function roundPlan(options: RoundOptions): Promise<{ readonly plan: Plan; readonly month: Month }> {
  const month = parseMonth(options.month);
  if (month === null) throw new Failure("asOfNotMonth", { asOf: options.month });
  const loaded = await loadPlan(options);
  const year = loaded.plan.year || yearOf(month);
  if (yearOf(month) !== year) throw new Failure("monthOutside", { month, year });
  const plan = { ...loaded.plan, year };
  return { plan: options.owners === undefined ? plan : withOwners(plan, options.owners), month };
}

/** The figures of a file of a plan. */
export const figuresIn = (plan: Plan, path: string): readonly Observation[] =>
  loadFigures({ plan, issues: [] }, path, null).observations;

/** The round of a month; a failure where no department can be asked. */
export function roundOf(plan: Plan, observations: readonly Observation[], month: Month): Round {
  const round = askRound(plan, observations, month);
  if (round.forms.length === 0) throw new Failure("noOwners", { month });
  return round;
}

/** The plan with the departments of a table of two columns, 指标 and 责任单位; of an indicator that stands twice both. */
export function withOwners(plan: Plan, path: string): Plan {
  const table = decodeTable(readInput(path));
  if (!table.ok) throw refusal(table.error, path);
  const [head = [], ...rows] = table.value.rows.map((row) => row.map((cell) => cell.trim()));
  const [name, owner] = [
    ["指标", "代码", "indicator", "code"],
    ["责任单位", "owner"],
  ].map((words) => head.findIndex((cell) => words.includes(cell))) as [number, number];
  if (name < 0 || owner < 0) throw new Failure("badOwners", { path, row: 1, value: head.join(",") });
  const { find } = createLookup(plan);
  const owners = new Map<string, string>();
  rows.forEach((row, i) => {
    const value = row[name] ?? "";
    if (value === "") return;
    const found = find(value);
    if (!found.ok) throw new Failure("badOwners", { path, row: i + 2, value });
    const { code } = found.value;
    owners.set(code, [owners.get(code), row[owner]].filter((each) => each).join("、"));
  });
  const indicators = plan.indicators.map((each) => ({ ...each, owner: owners.get(each.code) ?? each.owner }));
  return { ...plan, indicators };
}
