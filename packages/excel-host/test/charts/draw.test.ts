import fc from "fast-check";
import { viewChart } from "../../src/model/charts/view";
import { drawChart } from "../../src/page/drawing/charts/draw";
import type { SvgNode } from "../../src/page/drawing/charts/svg";
import { type Measure, PIXELS } from "../../src/page/drawing/charts/text";
import { open, type Opened } from "../support";

/** Breadths as in a usual font: a Chinese character is a square, others are about half as broad. */
const measure: Measure = (text, { size }) =>
  [...text].reduce((sum, one) => sum + (one > "\u2e80" ? 1 : 0.55), 0) * size * PIXELS;
const size = { width: 480, height: 288 };

type Values = readonly (readonly (string | number | null)[])[];
type Dress = (chart: Excel.Chart, sheet: Excel.Worksheet) => void;

async function drawn(type: string, values: Values, dress: Dress = () => {}, client: Opened = open()): Promise<SvgNode> {
  await client.onSheet((sheet) => {
    const source = sheet.getRange("A1").getResizedRange(values.length - 1, values[0]!.length - 1);
    source.values = values.map((row) => [...row]) as unknown[][];
    dress(sheet.charts.add(type as Excel.ChartType, source, "Columns"), sheet);
  });
  return draw(client);
}

function draw({ host: { model } }: Opened): SvgNode {
  const [chart] = model.state(model.active.id).charts;
  return drawChart(viewChart(model, chart!), size, measure);
}

/** All elements of a kind in a drawing. */
function nodesOf(root: SvgNode, tag: string): readonly SvgNode[] {
  const below = root.children.flatMap((one) => (typeof one === "string" ? [] : nodesOf(one, tag)));
  return root.tag === tag ? [root, ...below] : below;
}

interface Bar {
  readonly series: string;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

const bars = (root: SvgNode): readonly Bar[] =>
  nodesOf(root, "rect").flatMap(({ attributes }) =>
    "data-series" in attributes
      ? [{ ...attributes, series: attributes["data-series"], value: attributes["data-value"] } as unknown as Bar]
      : [],
  );
const texts = (root: SvgNode): readonly string[] => nodesOf(root, "text").map(({ children }) => children.join(""));
/** Two decimals are drawn. */
const near = (value: number) => expect.closeTo(value, 0);

describe("a drawn chart", () => {
  it("says what it is, and shows title, legend, categories and the values of its axis", async () => {
    const root = await drawn(
      "ColumnClustered",
      [
        ["月份", "实际", "序时"],
        ["1月", 5, 6],
        ["2月", 4, 7],
      ],
      (chart) => {
        chart.title.text = "累计增速";
        chart.axes.valueAxis.numberFormat = '0.0"%"';
        chart.axes.valueAxis.title.text = "同比";
      },
    );
    expect(root.attributes).toMatchObject({ role: "img", "aria-label": "累计增速" });
    expect(texts(root)).toEqual(
      expect.arrayContaining(["累计增速", "实际", "序时", "1月", "2月", "0.0%", "8.0%", "同比"]),
    );
  });

  it("has columns as high as their values, from zero upwards and downwards, side by side", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 8 }),
        fc.constantFrom("ColumnClustered", "BarClustered"),
        async (rows, type) => {
          const values = [["", "甲", "乙"], ...rows.map(([a, b], i) => [`${i}类`, a, b])];
          const [client, ends] = [open(), { minimum: -1200, maximum: 1200 }];
          // Both ends are set: an axis of values that lie near each other does not reach zero by itself.
          const root = await drawn(
            type,
            values,
            ({ axes: { valueAxis } }) => void Object.assign(valueAxis, ends),
            client,
          );
          const all = bars(root);
          expect(all).toHaveLength(rows.length * 2);
          const upright = type === "ColumnClustered";
          const long = (bar: Bar): number => (upright ? bar.height : bar.width);
          const largest = all.reduce((a, b) => (Math.abs(a.value) > Math.abs(b.value) ? a : b));
          const scale = largest.value === 0 ? 0 : long(largest) / Math.abs(largest.value);
          for (const bar of all) expect(Math.abs(long(bar) - Math.abs(bar.value) * scale)).toBeLessThan(0.1);
          // All begin at zero: those above it end there, those below begin there.
          const zeros = all.flatMap((bar) => {
            if (bar.value === 0) return [];
            const [low, high] = upright ? [bar.y, bar.y + bar.height] : [bar.x + bar.width, bar.x];
            return [bar.value > 0 ? high : low];
          });
          for (const zero of zeros) expect(Math.abs(zero - zeros[0]!)).toBeLessThan(0.1);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it("stacks columns on each other without gaps, what is negative below zero", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 5 }), async (rows) => {
        const root = await drawn("ColumnStacked", [
          ["", "甲", "乙", "丙"],
          ...rows.map((row, i) => [`${i}类`, ...row]),
        ]);
        const all = bars(root);
        rows.forEach((_, i) => {
          const own = [0, 1, 2].map((s) => all[s * rows.length + i]!);
          for (const sign of [1, -1]) {
            const side = own.filter(({ value }) => Math.sign(value) === sign);
            for (const [k, bar] of side.entries()) {
              const next = side[k + 1];
              const [end, begin] = sign > 0 ? [bar.y, next && next.y + next.height] : [bar.y + bar.height, next?.y];
              if (begin !== undefined) expect(begin).toBeCloseTo(end, 1);
            }
          }
        });
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it("fills the whole with parts of a hundred per cent", async () => {
    const root = await drawn("ColumnStacked100", [
      ["", "甲", "乙"],
      ["1月", 1, 3],
      ["2月", 5, 5],
    ]);
    const heights = bars(root).map(({ height }) => height);
    const whole = heights[0]! + heights[2]!;
    expect(heights).toEqual([whole / 4, whole / 2, (whole * 3) / 4, whole / 2].map(near));
    expect(texts(root)).toEqual(expect.arrayContaining(["0%", "100%"]));
  });

  it("leaves the room between columns that gap and overlap say", async () => {
    const root = await drawn(
      "ColumnClustered",
      [
        ["", "甲", "乙"],
        ["1月", 1, 3],
        ["2月", 5, 5],
      ],
      (chart) => chart.series.getItemAt(0).set({ gapWidth: 50, overlap: 0 }),
    );
    const [first, next, second] = bars(root) as [Bar, Bar, Bar];
    const slot = next.x - first.x;
    expect(first.width).toBeCloseTo(slot / 2.5, 1);
    expect(second.x).toBeCloseTo(first.x + first.width, 1);
  });

  it("shows the first category on top and the values below where a bar chart is turned round", async () => {
    const root = await drawn(
      "BarClustered",
      [
        ["", "完成率"],
        ["甲", 0.5],
        ["乙", 1],
      ],
      (chart) => {
        chart.axes.categoryAxis.reversePlotOrder = true;
        chart.axes.valueAxis.set({ tickLabelPosition: "High", numberFormat: "0%" });
      },
    );
    const [first, second] = bars(root) as [Bar, Bar];
    expect(first.y).toBeLessThan(second.y);
    const tick = nodesOf(root, "text").find(({ children }) => children[0] === "100%")!;
    expect(Number(tick.attributes["y"])).toBeGreaterThan(second.y + second.height);
  });

  it("draws lines through their values, with gaps where cells are empty and markers where they are wanted", async () => {
    const values = [
      ["", "甲", "乙"],
      ["1月", 1, 4],
      ["2月", 2, null],
      ["3月", 3, 4],
    ];
    const root = await drawn("LineMarkers", values);
    const [rising, broken] = nodesOf(root, "path").map(({ attributes }) => String(attributes["d"]));
    const ys = [...rising!.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(ys).toHaveLength(3);
    expect(ys[0]! - ys[1]!).toBeCloseTo(ys[1]! - ys[2]!, 1);
    expect(broken!.match(/M/g)).toHaveLength(2);
    expect(nodesOf(root, "circle").length).toBe(5 + 2);
    const joined = await drawn("Line", values, (chart) => void (chart.displayBlanksAs = "Interplotted"));
    expect(nodesOf(joined, "path").map(({ attributes }) => String(attributes["d"]).match(/M/g)!.length)).toEqual([
      1, 1,
    ]);
    expect(nodesOf(joined, "circle")).toEqual([]);
  });

  it("measures a line on the second axis by that axis", async () => {
    const root = await drawn(
      "ColumnClustered",
      [
        ["", "值", "率"],
        ["1月", 500, 0.25],
        ["2月", 1000, 0.5],
      ],
      (chart, sheet) => {
        sheet.getRange("C2:C3").numberFormat = [["0%"], ["0%"]];
        chart.series.getItemAt(1).set({ chartType: "Line", axisGroup: "Secondary" });
        chart.axes.getItem("Value", "Secondary").set({ minimum: 0, maximum: 1 });
      },
    );
    expect(texts(root)).toEqual(expect.arrayContaining(["1200", "100%"]));
    const [, column] = bars(root) as [Bar, Bar];
    const ends = /L[\d.]+ ([\d.]+)/.exec(String(nodesOf(root, "path")[0]!.attributes["d"]));
    // 1000 of 1200 lies higher than 50 of 100 per cent.
    const plot = column.height * 1.2;
    expect(Number(ends![1])).toBeCloseTo(column.y + column.height - plot / 2, 0);
  });

  it("writes the labels of values as their cells show them, none for an empty cell", async () => {
    const root = await drawn(
      "ColumnStacked",
      [
        ["", "甲"],
        ["1月", 12.345],
        ["2月", null],
        ["3月", -1],
      ],
      (chart, sheet) => {
        sheet.getRange("B2:B4").numberFormat = [["0.0"], ["0.0"], ["0.0"]];
        const series = chart.series.getItemAt(0);
        series.hasDataLabels = true;
        series.dataLabels.format.font.color = "#112233";
      },
    );
    const labels = nodesOf(root, "text").filter(({ attributes }) => attributes["fill"] === "#112233");
    expect(labels.map(({ children }) => children[0])).toEqual(["12.3", "-1.0"]);
    const bar = bars(root)[0]!;
    expect(Number(labels[0]!.attributes["y"])).toBeCloseTo(bar.y + bar.height / 2, 0);
  });

  it("has the colours of series and of single points", async () => {
    const root = await drawn(
      "ColumnClustered",
      [
        ["", "甲", "乙"],
        ["1月", 1, 2],
        ["2月", 3, 4],
      ],
      (chart) => {
        chart.series.getItemAt(0).format.fill.setSolidColor("#2E75B6");
        chart.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor("#FF0000");
      },
    );
    expect(bars(root).map(({ fill }) => fill)).toEqual(["#2E75B6", "#FF0000", "#C0504D", "#C0504D"]);
  });

  it("leaves out what stands in hidden rows, unless it is told not to", async () => {
    const client = open();
    const values = [
      ["", "甲"],
      ["1月", 1],
      ["2月", 2],
      ["3月", 3],
    ];
    const root = await drawn(
      "ColumnClustered",
      values,
      (_, sheet) => void (sheet.getRange("3:3").rowHidden = true),
      client,
    );
    expect(bars(root).map(({ value }) => value)).toEqual([1, 3]);
    expect(texts(root)).not.toContain("2月");
    await client.onSheet((sheet) => void (sheet.charts.getItemAt(0).plotVisibleOnly = false));
    expect(bars(draw(client)).map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it("keeps all names within its edges, cut short or aslant where they are long", async () => {
    const long = Array.from({ length: 20 }, (_, i) => [`第${i + 1}个名字很长很长的县（市、区）开发区`, i + 1]);
    for (const type of ["ColumnClustered", "BarClustered"]) {
      const root = await drawn(type, [["", "一个也很长的系列名称".repeat(8)], ...long], (chart) => {
        chart.title.text = "标题".repeat(60);
        chart.legend.visible = true;
        chart.legend.position = "Right";
      });
      for (const text of nodesOf(root, "text")) {
        const { x, y, "font-size": font, "text-anchor": anchor = "start", transform } = text.attributes;
        const width = measure(text.children.join(""), { size: Number(font) / PIXELS } as Parameters<Measure>[1]);
        const turned = transform === undefined ? 1 : Math.SQRT1_2;
        const before = { start: 0, middle: 0.5, end: 1 }[String(anchor)]! * width * turned;
        expect(Number(x) - before).toBeGreaterThanOrEqual(-1);
        expect(Number(x) - before + width * turned).toBeLessThanOrEqual(size.width + 1);
        expect(Number(y)).toBeGreaterThan(0);
        expect(Number(y) + (transform === undefined ? 0 : before)).toBeLessThanOrEqual(size.height);
      }
    }
  });

  it("draws without values, without room and without series", async () => {
    const empty = await drawn("ColumnClustered", [
      ["", "甲"],
      ["1月", null],
    ]);
    expect(bars(empty)).toEqual([]);
    const client = open();
    await client.onSheet((sheet) => sheet.charts.add("Line", sheet.getRange("A1")).series.getItemAt(0).delete());
    expect(nodesOf(draw(client), "path")).toEqual([]);
    const { model } = client.host;
    const [chart] = model.state(model.active.id).charts;
    const tiny = drawChart(viewChart(model, chart!), { width: 3, height: 2 }, measure);
    expect(JSON.stringify(tiny)).not.toMatch(/NaN|Infinity|null/);
  });
});

const number = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constant(0));
