import { createLookup, type Indicator, type Knowledge, type Plan } from "../../src/plan";
import { decodeTable, readObservations, type FigureReading } from "../../src/observations";

const knowledge: Knowledge = {
  measure: "cumulativeGrowth",
  frequency: "monthly",
  quantity: "growth",
  decimals: 1,
  reduction: false,
  lag: 0,
  january: false,
  aliases: [],
  initials: "",
};

function indicator(
  no: string,
  code: string,
  name: string,
  unit: string,
  target: number,
  known: Partial<Knowledge>,
): Indicator {
  return {
    no,
    code,
    name,
    category: "",
    unit,
    cells: [],
    better: "high",
    target: { kind: "bound", text: `${target}以上`, stretch: false, comparator: ">=", value: target, decimals: 0 },
    knowledge: { ...knowledge, ...known },
    owner: "",
    milestones: [],
    revisions: [],
  };
}

const january = true;
const unknown: Indicator = { ...indicator("9", "N9", "古树名木数", "株", 100, {}), knowledge: null };

/** A plan for 2024 with an indicator of each kind that cleaning tells apart. */
export const plan: Plan = {
  region: "金华市",
  year: 2024,
  source: "",
  indicators: [
    indicator("1", "GDP", "地区生产总值（GDP）增长", "%", 6, { frequency: "quarterly" }),
    indicator("2", "IVA", "规上工业增加值增长", "%", 6, { aliases: ["规上工业"] }),
    indicator("3", "FDI", "实际使用外资额", "亿美元", 7, { measure: "cumulativeTotal", quantity: "amount", january }),
    indicator("4", "CPI", "居民消费价格涨幅", "%", 3, { measure: "cumulativeAverage", january }),
    indicator("5", "AIR", "优良天数比率", "%", 90, { measure: "cumulativeAverage", quantity: "rate", january }),
    indicator("6", "ENERGY", "单位GDP能源消耗降低", "%", 3, {
      aliases: ["单位GDP能耗"],
      measure: "annual",
      frequency: "annual",
      reduction: true,
    }),
    indicator("7", "JOBS", "城镇新增就业人数", "万人", 10, { measure: "cumulativeTotal", quantity: "amount" }),
    indicator("8", "PM25", "细颗粒物平均浓度", "微克/立方米", 28, {
      measure: "cumulativeAverage",
      quantity: "amount",
      january,
    }),
    {
      ...indicator("10", "SHARE", "民间投资占比", "%", 0, { measure: "cumulativeAverage", quantity: "rate", january }),
      target: { kind: "assigned", text: "完成省下达目标", stretch: false, assignedBy: "province" },
    },
    unknown,
  ],
};

export const context = { plan, find: createLookup(plan).find, today: "2025-02-10" } as const;

/** Reads a table that must not be refused. Cells are set off by commas, rows by line ends. */
export function read(
  table: string | readonly (readonly string[])[],
  today: typeof context.today | "2024-09-30" = context.today,
): FigureReading {
  const rows =
    typeof table === "string"
      ? table
          .trim()
          .split("\n")
          .map((line) => line.trim().split(","))
      : table;
  const reading = readObservations(rows, { ...context, today });
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.error)}`);
  return reading.value;
}

/** The code of every issue, in order. */
export const codes = ({ issues }: FigureReading) => issues.map(({ code }) => code);

/** Figures as `GDP 2024-09 5.2`, in order. */
export const figures = ({ observations }: FigureReading) => observations.map((o) => `${o.code} ${o.month} ${o.value}`);

/**
 * All that is read of a table's text for a plan: each figure with where and whose it is, then what is refused or doubted of
 * which cell; why the whole is refused.
 */
export function everyFigure(text: string, forPlan: Plan): string {
  const table = decodeTable(new TextEncoder().encode(text));
  if (!table.ok) return JSON.stringify(table.error);
  const { find } = createLookup(forPlan);
  const reading = readObservations(table.value.rows, { plan: forPlan, find, today: "2025-02-10" });
  if (!reading.ok) return JSON.stringify(reading.error);
  const { observations, issues } = reading.value;
  const filled = (...words: unknown[]) =>
    words.filter((word) => word !== "" && word !== null && word !== false).join(" ");
  return [
    ...observations.map(({ code, month, value, role, vintage, basis, source, released, note, sample }) =>
      filled(code, month, value, role, vintage, basis, source, released, note, sample && "sample"),
    ),
    ...issues.map(({ code, severity, row, column, value, details }) =>
      filled(`${row} ${column}「${value}」`, severity, code, ...Object.values(details)),
    ),
  ].join("\n");
}
