import { dependenceOf, expectedMet, isBehind, type Assessment } from "../../../analysis";
import { formatFigure } from "../../../figures";
import { monthNumber, yearOf } from "../../../observations";
import { createLookup, type Plan } from "../../../plan";
import { reportWords } from "../../../report";
import { fill } from "../../../words";
import type { Content, Row } from "../../engine/content";
import type { Located } from "../../engine/locate";
import { columnName } from "../../engine/grid";
import type { OpenWorkbook } from "../../engine/open";
import type { ReportInput } from "../definition";
import { originOf } from "../origin";
import { targetsRole } from "../targets/role";
import { behind } from "./behind";
import { dashboardColumns, dashboardRole, inputColumn } from "./columns";
import { chosenOf, gapBars } from "./comparisons";
import { groupsOf, monthsWithFigures, statusByMonth } from "./figures";
import { allRow, barRow, behindRow, chosenRow, headRows, monthRow, tallyRow } from "./rows";
import { slotKeys, slotsOf, type SlotKind } from "./slots";
import { mostLaggingFirst, tallies } from "./tally";
import { dashboardWords } from "./words";

/** The columns and rows of 看板: values and native sums, in the rows that the sheet has. */
export function dashboardContent(input: ReportInput, existing: Located | null): Content {
  const { asOf, assessments } = input;
  const { plan, observations } = input.data;
  const { codes: chosen } = choices(plan, existing);
  const withFigures = monthsWithFigures(plan, observations, asOf);
  const months = statusByMonth(withFigures, input.assessmentsAt);
  const before = withFigures.filter((month) => month < asOf).at(-1);
  const { title, note, noCategory, noOwner, other, more } = dashboardWords;
  const keys = slotKeys(existing, new Set(plan.indicators.map(({ category }) => category)).size);
  const room = (kind: SlotKind) => slotsOf(keys, kind).length;
  const others = (count: number) => fill(other, { count });

  const categoryOf = ({ indicator }: Assessment) => indicator.category || noCategory;
  const categories = assessments.every((of) => categoryOf(of) === noCategory)
    ? []
    : tallies(assessments, categoryOf, { room: room("category"), other: others });
  const ownerOf = ({ indicator }: Assessment) => (indicator.owner === "" ? noOwner : indicator.owner);
  const owners = tallies(assessments, ownerOf, {
    room: room("owner"),
    other: others,
    before: mostLaggingFirst(noOwner),
  });
  const gaps = behind(assessments);
  const bars = gapBars(assessments, before === undefined ? [] : input.assessmentsAt(before), input.data.settings);
  const groups = groupsOf(assessments, chosen, room("chosen"));
  const beyond = gaps.length - room("gap");

  const rows = new Map<string, Row["cells"]>([
    ["all", allRow(assessments)],
    ...headRows(beyond > 0 ? fill(more, { count: beyond }) : ""),
  ]);
  const formats = new Map<string, Row["formats"]>();
  slotsOf(keys, "category").forEach((key, i) => rows.set(key, tallyRow(categories[i], i)));
  slotsOf(keys, "owner").forEach((key, i) => rows.set(key, tallyRow(owners[i], i)));
  slotsOf(keys, "gap").forEach((key, i) => {
    const row = behindRow(gaps[i]);
    rows.set(key, row.cells);
    formats.set(key, row.formats);
  });
  slotsOf(keys, "attainment").forEach((key, i) => rows.set(key, barRow(bars[i])));
  slotsOf(keys, "chosen").forEach((key, i) => rows.set(key, chosenRow(groups[i])));
  for (const key of slotsOf(keys, "months")) {
    const month = Number(key.replace(/\D/g, ""));
    rows.set(key, monthRow(month, months.get(month)));
  }
  return {
    role: dashboardRole,
    title: fill(title, { region: plan.region, year: plan.year }),
    notes: [
      fill(note, { asOf: `${yearOf(asOf)}年${monthNumber(asOf)}月` }) +
        originOf(plan) +
        (assessments.some(({ sample }) => sample) ? reportWords("zh-CN").sampleNotice : ""),
      sentenceOf(input),
    ],
    columns: dashboardColumns(),
    rows: keys.map((key) => {
      const own = formats.get(key);
      return { identity: key, key, cells: rows.get(key) ?? new Map(), ...(own && { formats: own }) };
    }),
  };
}

/** How many are behind, how many are expected to be met, and that annual ones stand apart, in one sentence. */
function sentenceOf({ data, asOf, assessments }: ReportInput): string {
  const { said, severe, expected, annual, separator, end } = dashboardWords.sentence;
  const count = (is: (of: Assessment) => boolean) => assessments.filter(is).length;
  const [lagging, gravest] = [count(({ status }) => isBehind(status)), count(({ status }) => status === "severe")];
  const yearly = count(({ status, indicator }) => status === "notDue" && indicator.knowledge?.frequency === "annual");
  const met = expectedMet(assessments, dependenceOf({ ...data, asOf }));
  return (
    [
      fill(said, {
        count: assessments.length,
        behind: lagging,
        severe: gravest > 0 ? fill(severe, { count: gravest }) : "",
      }),
      ...(met === null
        ? []
        : [fill(expected, { of: met.of, mean: formatFigure(met.mean, 1), spread: formatFigure(met.spread, 1) })]),
      ...(yearly === 0 ? [] : [fill(annual, { count: yearly })]),
    ].join(separator) + end
  );
}

/** The indicators that an analyst chose for the second chart, and what he typed that is none. */
function choices(plan: Plan, existing: Located | null): ReturnType<typeof chosenOf> {
  const rows = existing?.rows.filter(({ key }) => /^chosen \d+$/.test(key)) ?? [];
  return chosenOf(
    rows.map((row) => row.text(inputColumn)),
    createLookup(plan).find,
  );
}

/** What an analyst typed to choose the indicators of the second chart and no indicator is called. */
export const unknownChoices = ({ data, open }: ReportInput): readonly string[] =>
  choices(data.plan, open.sheets.get(dashboardRole)?.located ?? null).unknown;

/** The names of the indicators in 目标 as a reference for a list to choose from; null where they are not there. */
export function statusChoices({ sheets, head }: OpenWorkbook, year: number): string | null {
  const targets = sheets.get(targetsRole(head, year));
  const column = targets?.located.columns.get("name");
  const rows = targets?.located.rows.filter(({ key }) => key !== "") ?? [];
  if (targets === undefined || column === undefined || rows.length === 0) return null;
  const { grid } = targets.located;
  const places = rows.map(({ at }) => at + grid.row + 1);
  const letter = columnName(column + grid.column);
  const name = targets.name.replaceAll("'", "''");
  return `='${name}'!$${letter}$${Math.min(...places)}:$${letter}$${Math.max(...places)}`;
}
