import { expectedMet, type Assessment, type Movement } from "../../analysis";
import { formatFigure } from "../../figures";
import { dueMonth } from "../../observations";
import { fill } from "../../words";
import { paragraph } from "./blocks";
import type { BriefingBlock, Digest, Paragraph } from "./briefing";
import type { Material } from "./material";
import { needOf, probabilityPhrase } from "./outlook";
import { isOverdue } from "./sections/attention";
import { settledWords } from "./sections/overall";
import { plain } from "./wording";

/** Indicators that are told of one by one, and names in a list. */
const told = 3;
const named = 4;

/** 一页要情: how many are expected to be met, what changed, the three worst with what they need, who, and what is missing. */
export function digestOf(material: Material, notice: readonly BriefingBlock[]): Digest {
  const { words, plan, behind } = material;
  const { digest: texts } = words.texts;
  return {
    title: fill(texts.title, { region: plain(plan.region), year: plan.year }).trim(),
    blocks: [
      ...notice,
      paragraph("digest overall", overallWords(material), texts.overall),
      paragraph("digest changes", changes(material), texts.changes),
      ...behind.slice(0, told).map((of, i) => worst(material, of, i + 1)),
      paragraph("digest who", departments(material), texts.who),
      paragraph("digest data", completeness(material), texts.data),
    ].filter((block) => block.kind === "notice" || (block.kind === "paragraph" && block.text !== "")),
  };
}

function overallWords({ words, assessments, dependence }: Material): string {
  const { overall, digest } = words.texts;
  const counts = fill(overall.counts, { count: assessments.length, statuses: words.statuses(assessments) });
  const expected = expectedMet(assessments, dependence);
  if (expected === null) return counts;
  const { of, mean, spread, apart } = expected;
  const [middle, around, alone] = [mean, spread, apart].map((value) => formatFigure(value, 1));
  const related = around === alone ? "" : fill(digest.related, { apart: alone! });
  return counts + fill(digest.expected, { of, mean: middle!, spread: around!, related });
}

/** What newly lags and what has recovered since the earlier state. */
function changes({ words, assessments, compared, earlier, settled, plan }: Material): string {
  if (earlier === null || compared.size === 0) return "";
  const { overall, list } = words.texts;
  const month = words.month(earlier);
  const said = (label: string, movement: Movement) => {
    const moved = assessments.filter(({ indicator }) => compared.get(indicator.code)?.movement === movement);
    const names = moved.slice(0, named).map(({ indicator }) => words.name(indicator));
    const shown = words.list(names);
    const cut = moved.length > named ? fill(list.cut, { names: shown, count: moved.length }) : shown;
    return moved.length === 0 ? "" : fill(list.named, { label, count: moved.length, names: cut });
  };
  const missed = assessments.some(
    ({ indicator, status }) => status === "missed" && compared.get(indicator.code)?.movement === "newlyLagging",
  );
  const newly = missed ? overall.newlyBehind : overall.newlyLagging;
  const both = words.join([said(newly, "newlyLagging"), said(overall.recovered, "recovered")], "item");
  const moved =
    both === ""
      ? fill(overall.unchanged, { earlier: month })
      : fill(overall.compared, { earlier: month, changes: both });
  return moved + settledWords({ words, settled, plan });
}

/** `1—9月增长6.3%，低于全年目标3.7个百分点；后三个月需增长21%左右；完成目标的概率不足1%`. */
function worst({ words, progressOf }: Material, of: Assessment, n: number): Paragraph {
  const { digest, lagging, mark } = words.texts;
  const progress = progressOf(of);
  const owner = plain(of.indicator.owner);
  const fact =
    of.actual === null ? lagging.noFigure : fill(lagging.fact, { period: progress.period, state: progress.state });
  const said = words.join(
    [words.join([fact, progress.gap]), needOf(of, progress.figures, words, "short"), probabilityPhrase(of, words)],
    "item",
  );
  const lead = { n, name: words.name(of.indicator), owner: owner === "" ? "" : fill(digest.owner, { owner }) };
  return paragraph(
    `digest ${of.indicator.code}`,
    fill(mark.stop, { text: words.opened(said) }),
    fill(digest.worst, lead),
  );
}

/** How many are behind by department, the most first; those without a department are not told. */
function departments({ words, behind }: Material): string {
  const { digest } = words.texts;
  const counts = new Map<string, number>();
  for (const { indicator } of behind) {
    const owner = plain(indicator.owner);
    if (owner !== "") counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const said = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([owner, count]) => fill(digest.department, { owner, count }));
  return said.length === 0 ? "" : fill(digest.behind, { departments: words.list(said) });
}

function completeness({ words, assessments, asOf }: Material): string {
  const { digest } = words.texts;
  const due = assessments.filter(({ indicator }) => dueMonth(indicator, asOf) !== null).length;
  const missing = assessments.filter((of) => isOverdue(of, asOf)).map(({ indicator }) => indicator);
  if (missing.length === 0) return fill(digest.complete, { due });
  return fill(digest.missing, { due, entered: due - missing.length, names: words.names(missing) });
}
