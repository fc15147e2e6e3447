import { readAnnex } from "../../../src/plan";
import { meaning } from "../meaning";
import { catalogue } from "../seeds";

const known = catalogue();
const read = (...lines: string[]) => readAnnex(lines.join("\n"), known);
/** Leaves as `1 name unit: meaning`. */
const leaves = ({ plan }: ReturnType<typeof read>) =>
  plan.indicators.map(({ no, name, unit, target }) => `${no} ${name} ${unit}: ${meaning(target)}`);
const codes = ({ issues }: ReturnType<typeof read>) =>
  issues.map(({ code }) => code).filter((code) => code !== "unknownSource" && code !== "notInCatalogue");

describe("of several columns of targets", () => {
  const header = (...columns: string[]) => ["指标", "单位", ...columns].join("\t");

  it("the plan's own year is read, without a title the latest, and the others are named", () => {
    const rows = [header("2018年目标", "2018年完成", "2019年目标"), "GDP增长\t%\t8\t8.9\t8.5左右"];
    for (const title of [["某市2019年主要目标"], []]) {
      const reading = read(...title, ...rows);
      expect(leaves(reading)).toEqual(["1 GDP增长 %: about 8.5"]);
      expect(reading.issues.find(({ code }) => code === "otherTargets")?.details).toEqual({
        chosen: "2019年目标",
        others: "2018年目标",
      });
    }
    expect(leaves(read("某市2018年主要目标", ...rows))).toEqual(["1 GDP增长 %: point 8"]);
  });

  it("the whole year is read before its parts, the region before its counties, what is expected before what is striven for", () => {
    const title = "扬州市2022年主要目标";
    const year = read(title, header("一季度目标", "上半年目标", "全年目标"), "GDP增长\t%\t5\t5.5\t6");
    expect(leaves(year)).toEqual(["1 GDP增长 %: point 6"]);
    const city = read(title, header("宝应目标", "高邮目标", "全市目标"), "GDP增长\t%\t7\t8\t6");
    expect(leaves(city)).toEqual(["1 GDP增长 %: point 6"]);
    const expected = read(title, header("预期目标", "力争目标"), "GDP增长\t%\t6\t7");
    expect(leaves(expected)).toEqual(["1 GDP增长 %: point 6"]);
    expect(codes(expected)).toEqual(["otherTargets"]);
  });

  it("none is read where nothing says which is meant", () => {
    const reading = read("某省2022年主要目标", header("甲市目标", "乙市目标"), "GDP增长\t%\t7\t8");
    expect(leaves(reading)).toEqual(["1 GDP增长 %: unparsed"]);
    expect(reading.issues.find(({ code }) => code === "openTargets")).toMatchObject({
      severity: "error",
      details: { chosen: "甲市目标", others: "乙市目标" },
    });
    expect(codes(read("某市2022年目标", header("一季度目标", "上半年目标"), "GDP增长\t%\t5\t6"))).toContain(
      "openTargets",
    );
  });

  it("what only speaks of targets is none: how far they are reached, of what nature they are", () => {
    const reading = read(
      "某市2024年主要目标",
      header("属性（预期目标）", "完成目标%", "2024年目标"),
      "GDP增长\t%\t预期性\t86.7\t6左右",
    );
    expect(leaves(reading)).toEqual(["1 GDP增长 %: about 6"]);
    expect(codes(reading)).toEqual([]);
  });
});

describe("a table", () => {
  it("beside another is read after it, row numbers and all", () => {
    const reading = read(
      "某市2024年主要目标",
      "序号\t指标\t单位\t2024年目标\t序号\t指标\t单位\t2024年目标",
      "1\t地区生产总值增长\t%\t6\t3\t城镇调查失业率\t%\t5.5以内",
      "2\t规上工业增加值增长\t%\t7\t\t\t\t",
    );
    expect(leaves(reading)).toEqual([
      "1 地区生产总值增长 %: point 6",
      "2 规上工业增加值增长 %: point 7",
      "3 城镇调查失业率 %: <= 5.5",
    ]);
    expect(codes(reading)).toEqual([]);
  });

  it("in markdown is read, its unit from the target where it has no column for it", () => {
    const reading = read(
      "# 龙游县2025年国民经济和社会发展努力目标",
      "",
      "| 指标 | 2025年目标 |",
      "| --- | :---: |",
      "| **固定资产投资** | 增长10%以上 |",
      "| 粮食产量 | 保持在180万吨以上 |",
    );
    expect(reading.plan).toMatchObject({ region: "龙游县", year: 2025 });
    expect(leaves(reading)).toEqual(["1 固定资产投资 %: >= 10", "2 粮食产量 万吨: >= 180"]);
  });

  it("in HTML is read, a cell over several rows in each of them", () => {
    const reading = read(
      "<html><head><style>td{color:red}</style></head><body><h2>某市2024年主要目标</h2><table>",
      "<tr><th>类别</th><th>序号</th><th colspan=2>指标</th><th>单位</th><th>2024年目标</th></tr>",
      '<tr><td rowspan="2">经济</td><td>1</td><td colspan="2">地区生产总值增长</td><td>%</td><td>6&nbsp;左右</td></tr>',
      '<tr><td>2</td><td rowspan="1">不良贷款率</td><td></td><td>%</td><td>&lt;1.5</td></tr>',
      "</table></body></html>",
    );
    expect(leaves(reading)).toEqual(["1 地区生产总值增长 %: about 6", "2 不良贷款率 %: < 1.5"]);
    expect(reading.plan).toMatchObject({ region: "某市", year: 2024 });
    expect(reading.plan.indicators.map(({ category }) => category)).toEqual(["经济", "经济"]);
  });

  it("in HTML has no part that is struck out or hidden, and raised numbers for notes or powers", () => {
    const reading = read(
      "<p>某市2024年主要目标</p><table><tr><td>指标</td><td>单位</td><td>2024年目标</td></tr>",
      '<tr style="display: none"><td>旧指标增长</td><td>%</td><td>5</td></tr>',
      "<tr><td>地区生产总值<sup>1</sup>增长</td><td>%</td><td><s>7</s>6.5</td></tr>",
      "<tr><td>新增就业</td><td>人</td><td><del>800</del><ins>900</ins><sup>2</sup></td></tr>",
      '<tr><td>用水总量</td><td>亿m<sup>3</sup></td><td><span style="text-decoration:line-through">9</span>8.5以内<span style="vertical-align:super">3</span></td></tr>',
      "</table>",
    );
    expect(leaves(reading)).toEqual([
      "1 地区生产总值（注1）增长 %: point 6.5",
      "2 新增就业 人: point 900",
      "3 用水总量 亿m3: <= 8.5",
    ]);
    expect(reading.plan.indicators[0]!.code).toBe("GDP");
  });

  it("with a second line of headings below one that spans several columns is read by both", () => {
    const reading = read(
      "某市2024年主要目标",
      "序号\t指标\t单位\t2023年\t\t2024年\t",
      "\t\t\t目标\t完成\t目标\t增长",
      "1\t地区生产总值增长\t%\t5.5\t5.8\t6左右\t",
    );
    expect(leaves(reading)).toEqual(["1 地区生产总值增长 %: about 6"]);
  });
});

describe("in a row", () => {
  const header = "序号\t指标\t单位\t2024年目标";

  it("a child with a blank target does not take the one of its number", () => {
    const reading = read("某县2024年主要目标", header, "1\t固定资产投资增长\t%\t10以上", "\t其中：工业投资增长\t%\t");
    expect(leaves(reading).map((leaf) => leaf.split(": ")[1])).toEqual([">= 10", "unparsed"]);
    expect(codes(reading)).toEqual(["unparsedTarget"]);
  });

  it("what stands right of all headings is named, not lost", () => {
    const reading = read("某市2024年主要目标", header, "1\t地区生产总值增长\t%\t6\t2\t规上工业增加值增长\t%\t7");
    expect(reading.issues.find(({ code }) => code === "unreadCells")).toMatchObject({ row: 3, severity: "warning" });
  });

  it("of a growth 下降5% aims at −5", () => {
    expect(leaves(read("某市2024年主要目标", header, "1\t货物贸易出口额增长\t%\t下降5%"))).toEqual([
      "1 货物贸易出口额增长 %: point -5",
    ]);
  });
});

test("an annex of thousands of rows, and any text as markup, is read in time that grows with its length", () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => `${(i % 999) + 1}\t指标${i}增长\t%\t与指标${i + 1}同步`);
  expect(read("序号\t指标\t单位\t2024年目标", ...rows(4000)).plan.indicators.length).toBe(4000);
  for (const part of ["<td>", "<table><tr><td rowspan=99>", "| ", "|-|\n", "<!--", "<script>", "&#x41;", "<"])
    expect(read(part.repeat(50_000)).plan.indicators).toEqual([]);
});

test("a page whose elements are nested deeper than any page's is refused before it takes long", () => {
  const rows = "<tr><td>指标<td>单位<td>2024年目标<tr><td>地区生产总值增长<td>%<td>6左右";
  const page = (deep: number) => read(`${"<div>".repeat(deep)}<table>${rows}</table>`);
  expect(leaves(page(1000))).toEqual(["1 地区生产总值增长 %: about 6"]);
  expect(codes(page(1_000_000))).toEqual(["noTable"]);
});
