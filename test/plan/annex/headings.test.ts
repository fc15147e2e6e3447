import { readAnnex } from "../../../src/plan";

/** What stands in a row below a heading that was found to be one of these. */
const marks = { category: "@", number: "#", name: "=", unit: "%", target: "*", owner: "!" } as const;

/**
 * A line of headings with what each was found to be before it: `@` category, `#` number, `=` name, `%` unit, `*` target, `!` owner,
 * `?` one of those among which a person has to choose, `~` another target, `+` the growth beside a level. Else why there is no table.
 *
 * @param printed the headings where they stand in several lines: `-` is blank, `|` begins a line
 */
function found(title: string, marked: string, printed?: string): string {
  const words = marked.split(" ");
  const headings = words.map((word) => word.replace(/^[@#=%*!?~+]/, ""));
  const nameAt = words.findIndex((word) => word.startsWith("="));
  const cellBelow = (word: string, at: number) =>
    ({ "@": "农业", "#": "1", "=": "粮食产量", "%": "吨" })[word[0]!] ?? (at < nameAt ? "" : String(at + 20));
  const header = printed?.replaceAll(" ", "\t").replaceAll("-", "").replaceAll("|", "\n") ?? headings.join("\t");
  const text = [title, header, words.map(cellBelow).join("\t")].join("\n");
  const { table, issues, questions } = readAnnex(text, []);
  if (table === null) return issues.map(({ code }) => code).join(" ");
  const said = (code: string, detail: string) =>
    issues.filter((issue) => issue.code === code).flatMap(({ details }) => String(details[detail]).split("、"));
  const roles = Object.entries(marks).map(([role, mark]) => [table[role as keyof typeof marks], mark] as const);
  const open = questions.flatMap(({ code, choices }) => (code === "targetColumn" ? choices : []));
  return headings
    .map((heading, at) => {
      const role = roles.find(([place]) => place === at)?.[1];
      if (role !== undefined) return role + heading;
      if (open.includes(heading)) return `?${heading}`;
      if (said("growthBeside", "growth").includes(heading)) return `+${heading}`;
      return said("otherTargets", "others").includes(heading) ? `~${heading}` : heading;
    })
    .join(" ");
}

const ofCity = "某市2025年主要目标";
const lines = (text: string) => text.trim().split(/\n\s*/);

describe("Of the headings of a table", () => {
  it.each(
    lines(`
    #序号 =指标 %单位 *目标
    #编号 =指标 %单位 *目标
    #项目号 =指标 %单位 *目标
    #序 =指标 %单位 *目标
    #№ =指标 %单位 *目标
    #No. =指标 %单位 *目标
    #No =指标 %单位 *目标
    #NO =指标 %单位 *目标
    文件编号 =指标 %单位 *目标
    编号说明 =指标 %单位 *目标
    @一级指标 =二级指标 %单位 *目标
    @一级指标 二级指标 =三级指标 %单位 *目标
    @类别 =指标 %单位 *目标
    @指标类别 =指标 %单位 *目标
    @目标分类 =指标 %单位 *目标
    @项目类型 =指标 %单位 *目标
    @发展领域 =指标 %单位 *目标
    @分组 =指标 %单位 *目标
    @维度 =指标 %单位 *目标
    @板块 =指标 %单位 *目标
    @大类 =指标 %单位 *目标
    @产业 =指标 %单位 *目标
    @行业 =指标 %单位 *目标
    @方面 =指标 %单位 *目标
    @条线 =指标 %单位 *目标
    其他类别 =指标 %单位 *目标
    类别代码 =指标 %单位 *目标
    =主要指标 %计量单位 *目标
    =规划指标 %计算单位 *目标
    =考核指标 %核算单位 *目标
    =核心指标 %指标单位 *目标
    =评价指标 %单位 *目标 !责任单位
    =监测指标 %单位 *目标 !责任部门
    =重点指标 %单位 *目标 !牵头单位
    =预期指标 %单位 *目标 !主责部门
    =经济指标 %单位 *目标 !负责单位
    =社会指标 %单位 *目标 !承担部门
    =发展指标 %单位 *目标 !主要责任单位
    =统计指标 %单位 *目标 其他责任单位
    =具体指标 %单位 *目标 责任单位意见
    =民生指标 %单位 *目标
    =生态指标 %单位 *目标
    =环境指标 %单位 *目标
    =创新指标 %单位 *目标
    =安全指标 %单位 *目标
    =绿色指标 %单位 *目标
    =资源指标 %单位 *目标
    =二级指标 %单位 *目标
    =三级指标 %单位 *目标
    =目标项目 %单位 *年度计划
    =计划指标 %单位 *目标
    =工作指标 %单位 *目标
    =经济社会发展主要指标 %单位 *目标
    =指标体系 %单位 *目标
    =指标名称 %单位 *目标
    =指标内容 %单位 *目标
    =指标及单位 *目标
    =指标/单位 *目标
    =项目/单位 *目标
    =目标名称 %单位 *目标值
    =指标(共十项) %单位 *目标
    =名称 %单位 *目标
    =内容 %单位 *目标
    =目标任务 %单位 *年度计划
    =工作任务 %单位 *年度目标
    =主要任务 %单位 *年度目标
    =重点任务 %单位 *年度目标
    =主要目标 %单位 *年度计划
    =工作目标 %单位 *年度计划
    =发展目标 %单位 *年度计划
    =具体目标 %单位 *年度计划
    =目标 %单位 *年度计划
    =任务名称 %单位 *年度目标
    =任务指标 %单位 *年度目标
  `),
  )("each is what it says: %s", (marked) => {
    expect(found(ofCity, marked)).toBe(marked);
  });

  it.each([
    "指标说明 单位 目标",
    "新指标 单位 目标",
    "指标(共十项,其中约束性三项) 单位 目标",
    "全部内容 目标",
    "内容说明 目标",
  ])("none is the names' where more is said than that: %s", (headings) => {
    expect(found(ofCity, headings)).toBe("noTable");
  });

  it.each(
    lines(`
    =指标 %单位 *2025年度安排
    =指标 %单位 *2025年拟安排
    =指标 %单位 *全年建议数
    =指标 %单位 *今年控制值
    =指标 %单位 *本年安排额
    =指标 %单位 *本年预期
    =指标 %单位 *任务
    =指标 %单位 *目标值 目标完成 实现目标情况 目标进度 工作计划进展 目标分值 目标权重 目标得分 目标属性 目标性质 目标责任 计划单位 目标部门 目标备注 计划说明 计划依据 计划来源 目标措施 计划类型 目标时限 目标内容要求 目标规模 计划名称 计划类别 目标序号 较年度目标 比计划 占目标 目标完成率 计划差 目标排名 目标位次 计划名次 为2025年目标的%
    =指标 %单位 *2025年计划完成 ~2024年计划完成数 ~2023年预期完成值 ~2022年目标拟完成额 ~2021年计划力争完成目标 2020年计划完成率 2019年计划完成情况
    =指标 %单位 *2025年目标(完成数)
    =指标 %单位 ~2024年目标 *2025年目标 ~2026年目标
    =指标 %单位 ~2024年目标 *目标
    =指标 %单位 *2025年 ~2024年
    =指标 %单位 ~2024年度 *2025年度
    =指标 %单位 ~2024 *2025
    =指标 %单位 ~2024年末 *2025年末
    =指标 %单位 ~2024年底 *2025年底
    =指标 %单位 ~2024年增速 *2025年增速
    =指标 %单位 ~2024年增长% *2025年增幅%
    =指标 %单位 ~2024年(现价) *2025年(现价)
    =指标 %单位 ~一季度目标 ~上半年目标 ~下半年计划 ~6月目标 ~月度任务 ~分月份计划 *年度目标
    =指标 %单位 ~一季度目标 ~上半年目标 *全年
    =指标 %单位 ~一季度目标 ~上半年目标 *全年数
    =指标 %单位 ~一季度目标 ~上半年目标 *全年合计
    =指标 %单位 ?一季度目标 ?上半年目标 上年全年
    =指标 %单位 ?一季度目标 ?上半年目标 全年合计数
    =指标 %单位 ~上年计划 ~去年计划 ~往年计划 *计划
    =指标 %单位 年均目标 *2025年目标
    =指标 %单位 ~2025年累计目标 *2025年目标
    =指标 %单位 *目标 ~力争目标 ~争取目标 ~奋斗目标 ~挑战目标 ~争先目标 ~冲刺目标 ~激励目标 ~确保目标
    =指标 %单位 *目标 ~省下达目标 ~国家级下达计划 ~省定目标 ~市定任务
    =指标 %单位 ~省目标 *我市目标 ~某县目标
    =指标 %单位 ~省目标 *本市计划
    =指标 %单位 ~省目标 *全市目标 ~某县目标
    =指标 %单位 ~省目标 *市级目标 ~县级目标
    =指标 %单位 ~省目标 *市计划
    =指标 %单位 *2025年目标 ~2024年目标调整后
    =指标 %单位 ?2025年目标 ?调整后目标
    =指标 %单位 ?2025年目标 ?2025年目标修订后
    =指标 %单位 ?甲目标 ?乙目标
    =指标 %单位 *2025年目标 +增长率
    =指标 %单位 *2025年计划 +增长
    =指标 %单位 *2025年计划 +增速(%)
    =指标 %单位 *2025年计划 +2025年增幅
    =指标 %单位 *2025年计划 +比上年增长%
    =指标 %单位 *2025年计划 +较去年同期增长
    =指标 %单位 *2025年计划 +比2024年实际增长
    =指标 %单位 *2025年计划 +比2024年预计增长(±%)
    =指标 %单位 *2025年计划 +增减(%)
    =指标 %单位 *2025年计划 +增减±
    =指标 %单位 *2025年计划 +±%
    =指标 %单位 *2025年计划 +同比
    =指标 %单位 *2025年计划 2024年增长
    =指标 %单位 *2025年计划 增减
    =指标 %单位 *2025年计划 增长位次
    =指标 %单位 *2025年计划 增速排名
    =指标 %单位 *2025年计划 增长年份
    =指标 %单位 *2025年计划 增长率到底是多少才够用
    =指标 %单位 *2025年计划 年均增长
    =指标 %单位 *2025年计划增速 增速
    =指标 %单位 *2025年计划 +2025年计划增长
    =指标 %单位 *2025年计划 +2025年预期增长
    =指标 %单位 +2025年计划增速 *2025年计划
    =指标 %单位 *2025年计划 备注 增长
    =指标 %单位 *全市 ~市本级 ~某开发区 ~开发 联系人 牵头处室 备注栏 说明栏 属性 性质 责任处 部门 完成 实际 实绩 预计 增减 同比 计量单位 人数 价值 总额 比率 进度 分值 权重 依据
    =指标 %单位 *全市 ~某某街道 ~某园区 ~某新城
    =指标 %单位 ?某某街道 ?某园区 ?某新城 ?某镇 ?某乡 ?某县 ?某旗 ?市本级
    =指标 %单位 ?某县 ?某区 开发
  `),
  )("the plan's own column is the target's: %s", (marked) => {
    expect(found(ofCity, marked)).toBe(marked);
  });

  it.each([
    ["金华市东阳市2025年主要目标", "=指标 %单位 ~金华目标 *东阳目标"],
    ["赵县2025年主要目标", "=指标 %单位 *全县目标 ~赵庄目标"],
    ["东市区2025年主要目标", "=指标 %单位 *东市目标 ~市目标"],
    ["2025年主要目标", "=指标 %单位 *全市目标 ~某县目标"],
    ["2025年主要目标", "=指标 %单位 ?市级目标 ?某县目标"],
    ["主要目标", "=指标 %单位 ~2024年目标 *2025年目标"],
    ["主要目标", "=指标 %单位 ?2023年目标 ?2024年目标 ?2025年目标"],
    ["2024—2026年主要目标", "=指标 %单位 ?2024年目标 ?2025年目标"],
    [ofCity, "=指标 %单位 ~2023年目标 *目标"],
    [ofCity, "=指标 %单位 ?2023年目标 ?2024年目标"],
    [ofCity, "=指标 %单位 ?2025年 ?2024年目标"],
    [ofCity, "=指标 %单位 2025年 *目标"],
    [ofCity, "=指标 %单位 2024年 *2025年目标"],
    [ofCity, "2025年 =指标 %单位 *2024年目标"],
    [ofCity, "*目标 =指标 %单位"],
    [ofCity, "全年 =指标 %单位 ~一季度目标 ~上半年目标 *全年"],
    ["主要经济指标", "=指标 %单位 ~2024年 *2025年"],
    ["国民经济统计公报", "=指标 %单位 ~2020年 *2025年 属性"],
    ["国民经济统计公报", "=指标 %单位 ~2020年 *2025年 指标性质"],
    [ofCity, "=指标 %单位 2024年目标2025年目标2026年目标2027 *2025年目标"],
    [ofCity, "=指标 %单位 ~2023年目标2024年目标2026年目标 *2025年目标"],
  ])("the title says which is the plan's: %s, %s", (title, marked) => {
    expect(found(title, marked)).toBe(marked);
  });

  it.each([
    ["国民经济统计公报", "指标 单位 2020年 2025年"],
    ["国民经济统计公报", "指标 单位 2020年 2025年 属性说明"],
    ["国民经济统计公报", "指标 单位 全市 市本级"],
    [ofCity, "指标 单位 全市"],
    [ofCity, "指标 单位 全市合计 开发"],
    [ofCity, "指标 单位 安全区 开发"],
    [ofCity, "指标 单位 备注"],
    [ofCity, "指标 单位 2025年完成数"],
    [ofCity, "指标 单位 至2025年 2024年增加"],
    [ofCity, "指标 单位 2025年预安排 全年安排表"],
  ])("none is the target's: %s, %s", (title, headings) => {
    expect(found(title, headings)).toBe("noTable");
  });
});

describe("Headings in several lines", () => {
  it.each([
    ["指标 单位 2025年 -|- - 目标 完成", "=指标 %单位 *2025年目标 2025年完成"],
    [
      "指标 单位 2024年 - 2025年 -|- - 完成 增长% 计划 增长%",
      "=指标 %单位 2024年完成 2024年增长% *2025年计划 +2025年增长%",
    ],
    ["指标 单位 2025年目标 -|指标 单位 2025年目标 完成", "=指标 %单位 *2025年目标 2025年目标完成"],
    [
      "主要指标 单位 2025年计划 - -|- - 全市 其中：市本级 某县",
      "=主要指标 %单位 *2025年计划全市 ~2025年计划其中:市本级 ~2025年计划某县",
    ],
    ["项目 单位 2025年计划 -|- - 总量 增速", "=项目 %单位 *2025年计划总量 +2025年计划增速"],
    [
      "指标 单位 2025年 - - -|- - 全市 - 某县 -|- - 目标 增长 目标 增长",
      "=指标 %单位 *2025年全市目标 2025年全市增长 ~2025年某县目标 2025年某县增长",
    ],
    ["- - 2024年 2025年|指标 单位 完成 计划", "=指标 %单位 2024年完成 *2025年计划"],
    ["- - 2024年 -|指标 单位 完成 2025年计划", "=指标 %单位 2024年完成 *2025年计划"],
  ])("are read as one: %s", (printed, marked) => {
    expect(found(ofCity, marked, printed)).toBe(marked);
  });

  const parts = lines(`
    2024 2024年 年度 2024年末 2024年底 一季度 上半年 前三季度 全年 总量 绝对额 绝对值 绝对数 绝对量 完成 实际 实绩 执行 预计数 目标值
    计划 预期 任务 情况 比上年 较上年 增长率 增速 增幅 增减 同比 年均 累计 ±%增长 增长％ 增长() 增长（） 增长〔〕 增长/ 亿元增长 万人增长
    全市 本县 我区 省 省级 国家 上级 市 市级 省定目标 国家下达 上级下达任务 市级下达数 省级任务
  `).flatMap((line) => line.split(" "));
  it.each(parts)("go on below where a line only says of which time or kind the figures are: %s", (part) => {
    const reading = readAnnex(`${ofCity}\n指标\t单位\t2025年目标\t备注\n\t\t\t${part}\n粮食产量\t吨\t20\t`, []);
    expect(reading.table!.headings).toEqual(["指标", "单位", "2025年目标", `备注${part.normalize("NFKC")}`]);
  });

  it.each([
    "202",
    "20242025",
    "%",
    "/",
    "绝对",
    "全市人",
    "安全区",
    "各省",
    "省级以上",
    "市区",
    "国家队",
    "预报",
    "2024年实施",
  ])("do not go on where it says more: %s", (part) => {
    const reading = readAnnex(`${ofCity}\n指标\t单位\t2025年目标\t备注\n\t\t\t${part}\n粮食产量\t吨\t20\t`, []);
    expect(reading.table!.headings).toEqual(["指标", "单位", "2025年目标", "备注"]);
  });

  it.each([
    ["指标 单位 2025年目标 备注|- 吨 20 21", "below the unit"],
    ["指标 单位 2025年目标 备注|完成 - - 完成", "below the name"],
    ["指标 单位 2025年目标 备注|- - 增长5% 持平", "targets"],
    ["指标 单位 2025年目标 备注|- - 目标 以上各项指标均由各县负责", "a sentence"],
    ["指标 单位 2025年目标 备注|- - - 甲县", "a single word"],
    ["完成 完成 - -|指标 单位 2025年目标 备注", "above name and unit"],
    ["- - 2024年 各县|指标 单位 2025年目标 备注", "another word above"],
    ["2024年|指标 单位 2025年目标 备注", "a single cell above"],
    ["- - - -|指标 单位 2025年目标 备注", "nothing above"],
  ])("are one line where the other is none: %s (%s)", (printed) => {
    const marked = "=指标 %单位 *2025年目标 备注";
    expect(found(ofCity, marked, printed)).toBe(marked);
  });
});
