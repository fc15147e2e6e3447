import type { Indicator, Plan } from "../../../src/plan";

/** A leaf of the annex as its row prints it. */
export interface Printed {
  readonly category: string;
  /** The number of the row, `9`, which the children of a number share. */
  readonly number: string;
  /** `9.1` where it is a child. */
  readonly no: string;
  readonly parent: string;
  /** The child's own name, or the whole one. */
  readonly own: string;
  readonly unit: string;
  readonly target: string;
}

const parents = [
  "民间投资",
  "货物贸易出口额",
  "实际使用外资额",
  "主要污染物排放量降低",
  "家庭可支配收入（按三口之家计算）",
];

/** The leaves of a plan as rows, children with their parent's name apart. */
export function printedRows({ indicators }: Plan): readonly Printed[] {
  return indicators.map(({ no, name, category, unit, target }: Indicator) => {
    const [number = ""] = no.split(".");
    const parent = no.includes(".") ? (parents.find((each) => name.startsWith(each)) ?? "") : "";
    return { category, number, no, parent, own: name.slice(parent.length), unit, target: target.text.trim() };
  });
}

const title = "2024年金华市国民经济和社会发展计划主要目标";
const whole = ({ parent, own }: Printed) => parent + own;
const table = (head: readonly string[], body: readonly (readonly string[])[]): string[] =>
  [head, ...body].map((cells) => cells.join("\t"));

/** Whether a row is the first of its number or of its category. */
const begins = (rows: readonly Printed[], i: number, of: "number" | "category") => rows[i]?.[of] !== rows[i - 1]?.[of];

/** The columns of a full table, one name a row. */
const columns: Readonly<Record<string, (row: Printed, i: number) => string>> = {
  类别: ({ category }) => category,
  序号: ({ no }) => no,
  指标: whole,
  单位: ({ unit }) => unit,
  "2024年目标": ({ target }) => target,
  "2023年完成": (_, i) => (i % 3 === 0 ? "" : String(i + 0.5)),
  "2023年目标": (_, i) => `${i + 1}以上`,
  属性: (_, i) => (i % 2 === 0 ? "预期性" : "约束性"),
  责任单位: (_, i) => (i % 2 === 0 ? "市发改委" : "市统计局"),
  分值: (_, i) => String((i % 5) + 1),
  一季度目标: (_, i) => String(i + 1),
  上半年目标: (_, i) => String(i + 2),
  备注: () => "",
};

const flat = (rows: readonly Printed[], ...heads: string[]) =>
  table(
    heads,
    rows.map((row, i) => heads.map((head) => columns[head]!(row, i))),
  );

const usual = ["类别", "序号", "指标", "单位", "2024年目标"];

/** A table with the category, the number and the parent on the first of their rows alone, children in a column of their own. */
const merged = (rows: readonly Printed[]) =>
  table(
    ["类别", "序号", "指标", "", "单位", "2024年目标"],
    rows.map((row, i) => [
      begins(rows, i, "category") ? row.category : "",
      begins(rows, i, "number") ? row.number : "",
      ...(row.parent === "" ? [row.own, ""] : [begins(rows, i, "number") ? row.parent : "", row.own]),
      row.unit,
      row.target,
    ]),
  );

const html = (rows: readonly Printed[]): string[] => {
  const run = (i: number, of: "number" | "category") => rows.filter((row) => row[of] === rows[i]![of]).length;
  const cell = (text: string, spans = "") =>
    `<td${spans}><p>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p></td>`;
  return [
    `<h2>${title}</h2><table border="1"><tr><th>类别</th><th>序号</th><th colspan="2">指标</th><th>单位</th><th>2024年目标</th></tr>`,
    ...rows.map((row, i) => {
      const cells: string[] = [];
      if (begins(rows, i, "category")) cells.push(cell(row.category, ` rowspan="${run(i, "category")}"`));
      if (begins(rows, i, "number")) cells.push(cell(row.number, ` rowspan=${run(i, "number")}`));
      if (row.parent === "") cells.push(cell(row.own, ' colspan="2"'));
      else {
        if (begins(rows, i, "number")) cells.push(cell(row.parent, ` rowspan='${run(i, "number")}'`));
        cells.push(cell(row.own));
      }
      return `<tr>${cells.join("")}${cell(row.unit)}${cell(row.target)}</tr>`;
    }),
    "</table>",
  ];
};

const widthOf = (text: string, wide: boolean) =>
  [...text].reduce((sum, each) => sum + (wide && each > "\u2000" ? 2 : 1), 0);

/** A table printed in columns of spaces; names longer than `wrap` go on in the next line. */
const printed = (lines: readonly string[], wide: boolean, wrap = 99): string[] => {
  const grid = lines.map((line) => line.split("\t"));
  const parts = grid.map((cells) => cells.map((cell) => cell.match(new RegExp(`.{1,${wrap}}`, "gu")) ?? [""]));
  const widths = grid[0]!.map((_, at) =>
    Math.max(...parts.flatMap((cells) => (cells[at] ?? []).map((part) => widthOf(part, wide)))),
  );
  return parts.flatMap((cells) =>
    Array.from({ length: Math.max(...cells.map((each) => each.length)) }, (_, line) =>
      cells
        .map((each, at) => {
          const part = each[line] ?? "";
          return part + " ".repeat(widths[at]! - widthOf(part, wide) + 3);
        })
        .join("")
        .trimEnd(),
    ),
  );
};

const markdown = (lines: readonly string[]): string[] => {
  const rows = lines.map((line) => `| ${line.split("\t").join(" | ")} |`);
  return [rows[0]!, rows[0]!.replace(/[^|]+/g, " --- "), ...rows.slice(1)];
};

const csv = (lines: readonly string[]): string[] =>
  lines.map((line) =>
    line
      .split("\t")
      .map((cell) => (/[",]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell))
      .join(","),
  );

const spaced = (text: string) => text.replace(/(?<=[\p{Script=Han}])(?=[\p{Script=Han}])/gu, " ");
const fullWidth = (text: string) =>
  text.replace(/[0-9.%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** The same annex in the shapes in which people hold it. */
export const shapes: Readonly<Record<string, (rows: readonly Printed[]) => readonly string[]>> = {
  "a table of Word": (rows) => [title, ...merged(rows)],
  "every cell filled": (rows) => [title, ...flat(rows, ...usual)],
  CSV: (rows) => [title, ...csv(flat(rows, ...usual))],
  "CSV with children in a column of their own": (rows) => [title, ...csv(merged(rows))],
  markdown: (rows) => [`# ${title}`, "", ...markdown(flat(rows, ...usual))],
  "markdown with children in a column of their own": (rows) => [`# ${title}`, ...markdown(merged(rows))],
  "HTML with cells over several rows": html,
  "HTML in one line": (rows) => [html(rows).join("")],
  "one cell a line": (rows) => [title, ...flat(rows, "序号", "指标", "单位", "2024年目标").join("\t").split("\t")],
  "one cell a line, categories before their first row": (rows) => [
    title,
    ...usual,
    ...rows.flatMap((row, i) => [
      ...(begins(rows, i, "category") ? [row.category] : []),
      ...[row.no, whole(row), row.unit, row.target],
    ]),
  ],
  "printed, Chinese characters two columns wide": (rows) => [title, ...printed(flat(rows, ...usual), true)],
  "printed, all characters one column wide": (rows) => [title, ...printed(flat(rows, ...usual), false)],
  "printed with wrapped names": (rows) => [
    title,
    ...printed(flat(rows, "序号", "指标", "单位", "2024年目标"), true, 9),
  ],
  "printed with three spaces between cells": (rows) => [
    title,
    ...flat(rows, ...usual).map((line) => line.replace(/\t/g, "   ")),
  ],
  "columns in another order": (rows) => [title, ...flat(rows, "指标", "单位", "2024年目标", "序号", "类别")],
  "columns from right to left": (rows) => [title, ...flat(rows, ...[...usual].reverse())],
  "last year's figure before the target": (rows) => [
    title,
    ...flat(rows, "序号", "指标", "单位", "2023年完成", "2024年目标"),
  ],
  "last year's target and figure": (rows) => [
    title,
    ...flat(rows, "序号", "指标", "单位", "2023年目标", "2023年完成", "2024年目标"),
  ],
  "its nature before the target": (rows) => [title, ...flat(rows, "序号", "指标", "单位", "属性", "2024年目标")],
  "points, owners and a remark": (rows) => [
    title,
    ...flat(rows, "序号", "指标", "分值", "单位", "2024年目标", "责任单位", "备注"),
  ],
  "quarters before the year": (rows) => [
    title,
    ...flat(rows, "序号", "指标", "单位", "一季度目标", "上半年目标", "2024年目标"),
  ],
  "two panels side by side": (rows) => {
    const lines = flat(rows, "序号", "指标", "单位", "2024年目标");
    const [head = "", ...body] = lines;
    const half = Math.ceil(body.length / 2);
    const right = (i: number) => body[half + i] ?? "\t\t\t";
    return [title, `${head}\t${head}`, ...body.slice(0, half).map((line, i) => `${line}\t${right(i)}`)];
  },
  "a column of categories without a heading": (rows) => [
    title,
    ...flat(rows, ...usual).map((line, i) => (i === 0 ? line.replace("类别", "") : line)),
  ],
  "categories on lines of their own": (rows) => {
    const [head = "", ...body] = flat(rows, "序号", "指标", "单位", "2024年目标");
    const lines = rows.flatMap((row, i) =>
      begins(rows, i, "category") ? [`一、${row.category}`, body[i]!] : [body[i]!],
    );
    return [title, head, ...lines];
  },
  "units in the names": (rows) => [
    title,
    ...table(
      ["序号", "指标名称", "目标值"],
      rows.map((row) => [row.no, `${whole(row)}（${row.unit}）`, row.target]),
    ),
  ],
  "without numbers": (rows) => [title, ...flat(rows, "指标", "单位", "2024年目标")],
  "numbers before the names": (rows) => [
    title,
    ...table(
      ["指标", "单位", "2024年目标"],
      rows.map((row) => [`${row.no}.${whole(row)}`, row.unit, row.target]),
    ),
  ],
  "children below their parent with 其中": (rows) => [
    title,
    ...table(
      ["序号", "指标", "单位", "2024年目标"],
      rows.flatMap((row, i) =>
        row.parent === ""
          ? [[row.number, row.own, row.unit, row.target]]
          : [
              ...(begins(rows, i, "number") ? [[row.number, row.parent, "", ""]] : []),
              ["", `${begins(rows, i, "number") ? "其中：" : "　　"}${row.own}`, row.unit, row.target],
            ],
      ),
    ),
  ],
  "children numbered in brackets": (rows) => [
    title,
    ...table(
      ["序号", "指标", "单位", "2024年目标"],
      rows.flatMap((row, i) =>
        row.parent === ""
          ? [[row.number, row.own, row.unit, row.target]]
          : [
              ...(begins(rows, i, "number") ? [[row.number, row.parent, "", ""]] : []),
              [`（${row.no.split(".")[1]}）`, row.own, row.unit, row.target],
            ],
      ),
    ),
  ],
  "spaces between the characters": (rows) => flat(rows, ...usual).map(spaced),
  "figures in full width": (rows) => [title, ...flat(rows, ...usual).map(fullWidth)],
  "its header on each page": (rows) => {
    const [head = "", ...body] = flat(rows, ...usual);
    return [
      title,
      ...body.flatMap((line, i) => (i % 20 === 0 ? [head, line] : i % 20 === 19 ? [line, "— 3 —", ""] : [line])),
    ];
  },
};
