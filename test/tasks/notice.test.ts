import { readNotice } from "../../src/tasks/notice";

/** What is read of one item's sentences. */
const read = (body: string, title = "提升效益") => readNotice(`一、增强动能\n（一）${title}。${body}`, 2024);
const found = (body: string, title?: string) =>
  read(body, title).found.map(({ task }) => `${task.label} ${task.comparator}${task.value}${task.unit}`);
const first = (body: string, title?: string) => read(body, title).found[0]!;

describe("The reader of a notice", () => {
  it.each([
    ["网络零售额达到4700亿元。", "网络零售额 =4700亿元"],
    ["举办直播活动 1.5 万场以上。", "举办直播活动 >=1.5万场"],
    ["快递业务量突破140亿件。", "快递业务量 >140亿件"],
    ["全市PM2.5平均浓度不高于28微克/立方米。", "全市PM2.5平均浓度 <=28微克/立方米"],
    ["对非出口额占全国比重10%左右。", "对非出口额占全国比重 about10%"],
    ["组织100个以上团组。", "组织团组 >=100个"],
    ["招引保税物流、加工、维修等主体30家以上。", "招引保税物流、加工、维修等主体 >=30家"],
    ["建设筹集保障性租赁住房3.2万套（间）。", "建设筹集保障性租赁住房 =3.2万套（间）"],
  ])("reads %s as %s", (body, said) => expect(found(body)).toEqual([said]));

  it("reads lists: a verb holds for all, 以上 at the end for its own, 分别 in turn, 各 for each", () => {
    expect(found("新增科技小巨人企业8家、省科技型中小企业1000家以上。")).toEqual([
      "新增科技小巨人企业 =8家",
      "新增省科技型中小企业 >=1000家",
    ]);
    expect(found("制造业投资、高新技术产业投资分别增长10%、20%以上。")).toEqual([
      "制造业投资增长 >=10%",
      "高新技术产业投资增长 >=20%",
    ]);
    expect(found("新增养老保险、工伤保险参保各10万人。")).toEqual([
      "新增养老保险参保 =10万人",
      "新增工伤保险参保 =10万人",
    ]);
    expect(found("完成固定资产投资2700亿元、增长10%以上。")).toEqual([
      "固定资产投资 =2700亿元",
      "固定资产投资增长 >=10%",
    ]);
  });

  it("makes one promise of the nodes within a year", () => {
    const { task } = first("确保项目开工率一季度达40%、二季度达60%、三季度达85%、10月底前全部实质性开工。");
    expect(task).toMatchObject({
      ...{ label: "项目开工率", value: 100, deadline: "2024-10-31", kind: "share" },
      milestones: [
        { by: "2024-03-31", value: 40 },
        { by: "2024-06-30", value: 60 },
        { by: "2024-09-30", value: 85 },
        { by: "2024-10-31", value: 100 },
      ],
    });
  });

  it("takes what only narrows, names, dates and numbers without a unit for no promise, and loses none of them", () => {
    const { found: promises, others } = read(
      "深化“8+4”政策，330国道建成，落地10亿元以上制造业项目70个以上，其中50亿—100亿元项目8个，到2024年建5G基站2000个。",
    );
    expect(promises.map(({ task }) => task.value)).toEqual([70, 8, 2000]);
    expect(promises[1]!.task.partOf).toBe("1.1.01");
    expect(others.map(({ why }) => why)).toEqual(["name", "name", "name", "scope", "scope", "date", "name"]);
  });

  it("asks whether 力争 goes on, whether the title narrows, and what tells of the past", () => {
    const body = "力争招引外资项目5个以上，实际使用外资7亿美元，新增企业3家。";
    expect(read(body).found.map(({ task, doubts }) => [task.stretch, doubts])).toEqual([
      ["力争", []],
      ["力争", ["stretchCarried"]],
      [null, []],
    ]);
    expect(first("制造业投资增长15%以上。", "十大制造业平台提能级")).toMatchObject({
      ...{ scopes: ["十大制造业平台", "全市"], doubts: ["titleScope"] },
    });
    expect(first("去年完成投资300亿元。").doubts).toEqual(["past"]);
  });

  it("reads lines that a page broke, tags of a page, and chapters without items", () => {
    const broken = readNotice("通知\n一、总体\n（一）投资。完成投资\n\n300 亿元。\n附件1\n增长9%", 2024);
    expect(broken.found.map(({ task }) => [task.id, task.value])).toEqual([["1.1.01", 300]]);
    const page = readNotice("<p>一、总体</p><p>完成投资<b>300</b>亿元。</p><p>二、其他</p><p>建成学校4所。</p>", 2024);
    expect(page.found.map(({ task }) => [task.id, task.value])).toEqual([
      ["1.1.01", 300],
      ["2.1.01", 4],
    ]);
  });
});
