import { readAnnex } from "../../../src/plan";
import { codes, leaves, asked, read } from "./reading";

const plan = [
  "2024年永康市国民经济和社会发展计划主要指标",
  "序号\t指标\t单位\t2024年目标",
  "1\t地区生产总值增长\t%\t6左右",
  "2\t固定资产投资增长\t%\t8以上",
];
const own = ["1 地区生产总值增长 %: about 6", "2 固定资产投资增长 %: >= 8"];

describe("What stands behind the table of targets and is none", () => {
  it.each([
    [
      "projects",
      [
        "附表2 2024年永康市重点建设项目计划表",
        "序号\t项目名称\t建设地点\t建设规模及内容\t总投资（万元）\t2024年计划投资（万元）\t责任单位",
        "1\t五金科创园\t经济开发区\t新建厂房12万平方米\t120000\t30000\t开发区管委会",
        "2\t高速互通改造\t东城街道\t改造互通2处\t56000\t20000\t市交通局",
      ],
    ],
    [
      "projects without a title",
      [
        "序号\t项目名称\t建设性质\t建设起止年限\t总投资\t2024年投资计划\t2024年形象进度目标",
        "1\t五金科创园\t新建\t2023-2026\t120000\t30000\t主体结顶",
      ],
    ],
    [
      "projects that only their investment tells",
      [
        "附件2：永康市2024年重点项目计划",
        "序号\t项目名称\t单位\t2024年计划投资",
        "1\t五金科创园\t亿元\t12",
        "2\t高速互通改造\t亿元\t8",
      ],
    ],
    [
      "duties",
      [
        "2024年政府工作报告重点任务责任分工表",
        "序号\t重点任务\t牵头单位\t配合单位\t完成时限",
        "1\t新增规上企业100家\t市经信局\t各镇街\t2024年12月",
      ],
    ],
    [
      "tasks with what is to be done",
      [
        "附件2 重点工作责任清单",
        "序号\t工作任务\t年度目标\t责任单位\t责任领导",
        "1\t推进五金科创园建设\t完成投资3亿元\t开发区\t张某",
      ],
    ],
    [
      "explanations",
      ["名词解释", "1.地区生产总值：指按市场价格计算的最终成果", "2.规上工业：年主营业务收入2000万元及以上"],
    ],
    ["explanations in a table", ["序号\t指标名称\t指标解释", "1\t地区生产总值\t按市场价格计算的最终成果"]],
    [
      "last year's outcome",
      [
        "附表2：永康市2023年主要指标完成情况",
        "序号\t指标\t单位\t2023年目标\t2023年完成",
        "1\t地区生产总值增长\t%\t6.5左右\t6.8",
        "3\t城镇居民人均可支配收入增长\t%\t6\t5.6",
      ],
    ],
    [
      "the same by places",
      [
        "附表：2024年各镇（街道）主要指标分解表",
        "指标\t单位\t全市\t东城街道\t西城街道",
        "地区生产总值增长\t%\t6\t6.5\t6.5",
        "固定资产投资增长\t%\t8\t9\t9",
      ],
    ],
    [
      "places with their targets beside them",
      [
        "2024年各镇（街道）目标分解表",
        "镇（街道）\tGDP增长目标（%）\t固定资产投资增长目标（%）",
        "东城街道\t6.5\t9",
        "西城街道\t6.5\t9",
      ],
    ],
    [
      "policies",
      [
        "2024年拟出台政策清单",
        "序号\t政策名称\t责任单位\t出台时间",
        "1\t关于促进五金产业发展的若干意见\t市经信局\t2024年3月",
      ],
    ],
    ["promises for the people", ["2024年民生实事项目", "1.新建公办幼儿园5所，新增学位1500个", "2.改造老旧小区20个"]],
    [
      "investment by industry",
      [
        "2024年重大项目投资计划汇总表",
        "单位：亿元",
        "行业类别\t项目个数\t总投资\t2024年计划投资",
        "交通\t12\t120\t30",
        "合计\t20\t160\t42",
      ],
    ],
    [
      "marks of an appraisal",
      [
        "附件3 考核评分办法",
        "序号\t考核指标\t分值\t评分标准",
        "1\t地区生产总值增长\t10\t完成目标得满分",
        "2\t固定资产投资增长\t8\t完成目标得满分",
      ],
    ],
  ] as const)("%s: is named once with its lines, and no indicator", (_, other) => {
    const reading = read(...plan, ...other);
    expect(leaves(reading)).toEqual(own);
    expect(codes(reading)).toEqual(["otherTable"]);
    const [said] = reading.issues.filter(({ code }) => code === "otherTable");
    expect([said!.severity, said!.details.last]).toEqual(["warning", 4 + other.length]);
    expect(asked(reading)).toEqual([]);
    expect(reading.counts.left).toBeGreaterThan(0);
  });

  it("is so in markdown, in HTML and as it is printed", () => {
    const table = (rows: readonly string[]) =>
      rows.flatMap((row, i) => [`| ${row.replaceAll("\t", " | ")} |`, ...(i === 0 ? ["|-|-|-|-|"] : [])]);
    const projects = ["序号\t项目名称\t建设地点\t2024年计划投资", "1\t科创园\t开发区\t3"];
    const html = (rows: readonly string[]) =>
      `<table>${rows
        .map(
          (row) =>
            `<tr>${row
              .split("\t")
              .map((cell) => `<td>${cell}</td>`)
              .join("")}</tr>`,
        )
        .join("")}</table>`;
    const printed = [
      "  序号   指标名称                 单位     2024年计划",
      "   1    地区生产总值增长             %       6左右",
      "   2    固定资产投资增长             %       8以上",
      "",
      "附表2  2024年重点建设项目计划表",
      "  序号   项目名称            建设地点      总投资(万元)   2024年计划投资(万元)",
      "   1    科创园道路            开发区        12000           3000",
    ];
    for (const lines of [
      ["# 2024年永康市主要目标", "", ...table(plan.slice(1)), "", "## 2024年重点项目", "", ...table(projects)],
      [`<h2>2024年永康市主要目标</h2>${html(plan.slice(1))}<p>2024年重点项目</p>${html(projects)}`],
      printed,
    ]) {
      const reading = read(...lines);
      expect(leaves(reading)).toEqual(own);
      expect(codes(reading).filter((code) => code !== "unknownYear")).toEqual(["otherTable"]);
    }
  });

  it("gives way to a row that has all that one of targets has", () => {
    const reading = read(...plan.slice(0, 3), "名词解释", "1.地区生产总值：最终成果", plan[3]!);
    expect(leaves(reading)).toEqual(own);
    expect(codes(reading)).toEqual(["otherTable"]);
  });

  it("does not take a part of the plan for another table", () => {
    const more = read(...plan, "附表2 社会民生目标", "序号\t指标\t单位\t2024年目标", "3\t森林覆盖率\t%\t56");
    expect(leaves(more)).toEqual([...own, "3 森林覆盖率 %: point 56"]);
    const category = read(...plan, "三、重点项目计划", "3\t新开工亿元以上项目\t个\t20");
    expect(leaves(category)[2]).toBe("3 新开工亿元以上项目 个: point 20");
    expect([...codes(more), ...codes(category)]).toEqual([]);
  });
});

describe("Another table or list is told by", () => {
  const after = (...lines: string[]) =>
    codes(readAnnex(["某市2025年目标", "指标\t单位\t2025年目标", "风筝产量\t只\t6", ...lines].join("\n"), [])).includes(
      "otherTable",
    );
  const listed = (text: string) => text.trim().split(/\s*\n\s*|\s*\|\s*/);

  it("its headings", () => {
    const known = `
    序号 项目名称 责任单位|序号 工作内容 责任单位|序号 重要事项 责任单位|序号 保障措施 责任单位|序号 工作要点 责任单位|序号 工作任务 责任单位
    序号 任务 责任单位|序号 行业类别 责任单位|序号 项目个数 责任单位|序号 县名 责任单位|序号 （市）区 责任单位|序号 牵头单位 协办部门
    序号 主办领导 承办主体|序号 实施时限 主管人|序号 建设地点 建设地址|序号 包联科室 项目业主|序号 项目法人 项目性质|序号 项目类型 建设规模
    序号 建设年限 建设工期|序号 建设周期 实施进度|序号 完成时限 办结时间|序号 出台日期 起止年限|序号 开工年月 竣工时间|序号 总投资 计划投资
    序号 2025年投资计划 投资额|序号 形象进度 地点|序号 资金来源 分值|序号 权重 评分标准|序号 考核细则 指标解释|序号 释义 计算公式
    序号 备注 依据|编号 任务 责任单位|序 任务 责任单位|序号 任务 甲 乙|序号 任务 2025年任务`;
    const unknown = `
    序号 任务|序号 任务 甲 乙 丙|甲 任务 责任单位|序号 任务 个|序号 任务 30个任务|序号 任务 一二三四五六七八九十一二三四五六七八九十一二`;
    const isOther = (headings: string) => after(headings.replaceAll(" ", "\t"), "1\t甲\t乙");
    expect(listed(known).filter((each) => !isOther(each))).toEqual([]);
    expect(listed(unknown).filter(isOther)).toEqual([]);
  });

  it("its title", () => {
    const known = `
    名词解释|指标释义|概念解释|术语解释|责任分工方案|责任清单
    重大项目投资计划表|重点任务分解表|政策汇总表|工作安排|资金安排|措施一览表
    2025年十件民生实事|2025年民生实事项目|2025民生实事事项|主要指标完成情况|计划执行情况表|任务实施情况对照表
    考核评分办法|评分细则|考核办法|任务分解表|2025年全市重大项目名单|2025年重点建设项目
    任务分解表（一）|**任务分解表**|任务分解表：|一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六责任清单`;
    const unknown = `
    清单|责任清单，见附|责任清单如下|一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八责任清单|风筝目标`;
    const isOther = (title: string) => after(title, "1.甲");
    expect(listed(known).filter((each) => !isOther(each))).toEqual([]);
    expect(listed(unknown).filter(isOther)).toEqual([]);
  });
});

describe("What stands before the table of targets and is none", () => {
  it("is named: a list of projects, alone or in front", () => {
    const projects = ["永康市2024年重点项目", "序号\t项目名称\t建设地点\t2024年计划投资", "1\t科创园\t开发区\t3"];
    expect(codes(read(...projects, ...plan))).toEqual(["otherTable"]);
    expect(leaves(read(...projects, ...plan))).toEqual(own);
    expect(codes(read(...projects))).toEqual(["noTable", "otherTable"]);
  });

  it("is named: how last year came out, whose year is not the plan's", () => {
    const reading = read(
      ...["永康市2023年主要指标完成情况", "指标\t单位\t2023年目标\t2023年完成", "地区生产总值增长\t%\t6.5\t6.8"],
      ...plan,
    );
    expect([leaves(reading), reading.plan.year]).toEqual([own, 2024]);
    expect(codes(reading)).toEqual(["otherTable"]);
  });
});
