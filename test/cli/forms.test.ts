import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellValue } from "exceljs";
import { run } from "../../src/cli/run";
import { examplePlan } from "../../src/cli/sources";
import { askedThing, askRound } from "../../src/exchange";
import { filledIn } from "../exchange/support";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jh-forms-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function jh(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const sink = (texts: string[]) => ({ write: (text: string) => texts.push(text) });
  const code = await run(args, sink(out), sink(err));
  return { code, out: out.join(""), err: err.join("") };
}

/** Thirty departments: one for each of October's 25 indicators, the first one's also of the second, five also of another. */
const { plan } = examplePlan("jinhua-2024");
const department = (n: number) => `部门${String(n).padStart(2, "0")}`;
const named = { ...plan, indicators: plan.indicators.map((each) => ({ ...each, owner: "全部" })) };
const codes = [...new Set(askRound(named, [], "2024-10").forms[0]!.asks.map((ask) => askedThing(ask).code))];
const ownersOf = codes.map((code, i) => {
  const also = i === 0 ? 2 : i < 2 || i > 6 ? null : 24 + i;
  return `${code},${department(i + 1)}${also === null ? "" : `、${department(also)}`}`;
});
const isAlone = ({ owner }: Pick<Form, "owner">) => owner >= "部门08" && owner <= "部门25";

const header = "指标,年份,月份,数值,单位,角色,口径,来源,备注";
const before = [
  header,
  "实际使用外资额总量,2024,9,4.16,亿美元,actual,,月报,",
  "实际使用外资额总量,2024,10,4.4,亿美元,actual,,快报,",
];

describe("jh forms and jh collect", () => {
  it("carry a round of thirty: one missing, one clash, one that fell, a text in a cell, a form of last month, a revision", async () => {
    const [owners, data, sent, back] = ["owners.csv", "data.csv", "sent", "back"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
      string,
    ];
    writeFileSync(owners, ["代码,责任单位", ...ownersOf].join("\n"));
    writeFileSync(data, `${before.join("\n")}\n`);
    const forms = await jh(
      "forms",
      "--month",
      "2024-10",
      "--out",
      sent,
      "--owners",
      owners,
      "--data",
      data,
      "--format",
      "json",
    );
    expect(forms.err).toBe("");
    const asked = JSON.parse(forms.out) as { forms: { owner: string; file: string }[]; asked: Ask[] };
    expect(asked.forms).toHaveLength(30);
    const again = await jh("forms", "--month", "2024-10", "--out", sent, "--owners", owners);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("已经存在，没有写入任何文件")]);

    const fell = asked.asked.find(({ code }) => code === "JOBS")!;
    const fdi = asked.asked.find(({ code }) => code === "FDI")!;
    const others = asked.forms.filter(({ owner }) => isAlone({ owner }) && ![fell.owner, fdi.owner].includes(owner));
    const [missing, text, late] = others as [Form, Form, Form];
    writeFileSync(data, `${before.join("\n")}\n${fell.name},2024,9,9,${fell.unit},actual,,月报,\n`);

    renameSync(sent, back);
    for (const { owner, file } of asked.forms) {
      const rows = asked.asked.filter((each) => each.owner === owner);
      const value = ({ code }: Ask): CellValue => {
        if (owner === text.owner) return "待核";
        if (owner === "部门02" && code === codes[0]) return 7.3;
        if (code === "FDI") return 4.6;
        return code === fell.code ? 8.5 : isTotal(code) ? 9.5 : code === codes[0] ? 7.2 : usual(code);
      };
      const cells = Object.fromEntries(rows.map((each, i) => [`H${6 + i}`, value(each)]));
      const path = join(back, file);
      writeFileSync(path, await filledIn(readFileSync(path), cells));
    }
    rmSync(join(back, missing.file));
    const last = join(folder, "last");
    await jh("forms", "--month", "2024-09", "--out", last, "--owners", owners);
    const old = readdirSync(last).find((name) => name.includes(late.owner))!;
    writeFileSync(join(back, late.file), readFileSync(join(last, old)));

    const round = ["collect", back, "--month", "2024-10", "--owners", owners, "--into", data] as const;
    const seen = JSON.parse((await jh(...round, "--format", "json")).out) as Seen;
    const state = Object.fromEntries(seen.owners.map((owner) => [owner.owner, owner.state]));
    expect(
      Object.entries(state)
        .filter(([, is]) => is === "none")
        .map(([owner]) => owner)
        .sort(),
    ).toEqual([missing.owner, late.owner].sort());
    expect(
      Object.entries(state)
        .filter(([, is]) => is === "questions")
        .map(([owner]) => owner)
        .sort(),
    ).toEqual(["部门01", "部门02", text.owner, fell.owner].sort());
    expect(seen.refusedFiles.map(({ file, code }) => [file, code])).toEqual([[late.file, "otherMonth"]]);
    expect(seen.refusedCells.map(({ owner, text: typed, problem }) => [owner, typed, problem])).toEqual(
      asked.asked.filter(({ owner }) => owner === text.owner).map(() => [text.owner, "待核", "notANumber"]),
    );
    expect(seen.clashes.map(({ code, figures }) => [code, figures.map(({ value }) => value)])).toEqual([
      [codes[0], [7.2, 7.3]],
    ]);
    const odd = seen.figures.filter(({ doubts }) => doubts.length > 0);
    expect(odd.map(({ code, doubts }) => [code, doubts.map((doubt) => doubt.code)])).toEqual([[fell.code, ["fell"]]]);
    expect(seen.figures.filter((each) => each.state === "revision").map(({ code }) => code)).toEqual(["FDI"]);
    expect(seen.reminders).toHaveLength(6);

    const sure = seen.figures.filter((each) => each.state === "new" && each.doubts.length === 0).length;
    expect(seen.into).toMatchObject({ written: sure, replaced: 0, same: 0 });
    const lines = readFileSync(data, "utf8").replace("\uFEFF", "").trimEnd().split("\n");
    expect(lines.slice(0, 4)).toEqual([...before, `${fell.name},2024,9,9,${fell.unit},actual,,月报,`]);
    expect(lines).toHaveLength(4 + sure);
    expect(lines.join("\n")).not.toContain(`${fell.name},2024,10`);

    const consent = await jh(...round, "--accept", "FDI", "--accept", fell.code, "--format", "json");
    expect((JSON.parse(consent.out) as Seen).into).toMatchObject({ written: 1, replaced: 1, same: sure });
    const after = readFileSync(data, "utf8");
    expect(after).toContain("实际使用外资额总量,2024,10,4.6,亿美元");
    expect(after).toContain("修订，原数4.4（快报）");
    expect((await jh(...round, "--accept", "GDP")).err).toContain("--accept 的“GDP”这次没有待定的数");
  });

  it("say why no form is made", async () => {
    const out = join(folder, "none");
    expect((await jh("forms", "--month", "2024-10", "--out", out)).err).toContain("没有责任单位");
    expect((await jh("forms", "--month", "2025-10", "--out", out)).err).toContain("不在计划年度 2024 年内");
    expect((await jh("forms", "--month", "十月", "--out", out)).err).toContain("不是月份");
    const owners = join(folder, "wrong.csv");
    writeFileSync(owners, "指标,责任单位\n没有的指标,某局\n");
    expect((await jh("forms", "--month", "2024-10", "--out", out, "--owners", owners)).err).toContain(
      "第2行的“没有的指标”不是本计划的指标",
    );
    expect(
      (await jh("collect", join(folder, "nowhere"), "--month", "2024-10", "--owners", join(folder, "owners.csv"))).err,
    ).toContain("不是可读的文件夹");
  });
});

interface Form {
  readonly owner: string;
  readonly file: string;
}
interface Ask extends Form {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
}
interface Seen {
  readonly owners: { readonly owner: string; readonly state: string }[];
  readonly figures: { readonly code: string; readonly state: string; readonly doubts: { readonly code: string }[] }[];
  readonly refusedFiles: { readonly file: string; readonly code: string }[];
  readonly refusedCells: { readonly owner: string; readonly text: string; readonly problem: string }[];
  readonly clashes: { readonly code: string; readonly figures: { readonly value: number }[] }[];
  readonly reminders: string[];
  readonly into: object;
}

const knowledgeOf = (code: string) => plan.indicators.find((each) => each.code === code)!;
const isTotal = (code: string) => knowledgeOf(code).knowledge!.measure === "cumulativeTotal";

/** A figure beside which nothing is odd: at its target where it has one. */
function usual(code: string): number {
  const { target } = knowledgeOf(code);
  return "value" in target && target.kind !== "change" ? target.value : target.kind === "range" ? target.low : 5.5;
}
