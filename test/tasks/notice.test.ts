import { parseRegister } from "../../src/tasks";
import { readNotice, registerWith } from "../../src/tasks/notice";

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

  it("keeps an item that is a promise itself, and asks of another year, a bare number and what has no name", () => {
    const numbered = readNotice(
      "一、目标\n1.地区生产总值增长8%以上。(牵头单位:发改局)\n2.粮食产量稳定在23万吨。",
      2024,
    );
    expect(numbered.found.map(({ task }) => `${task.id} ${task.label} ${task.value}`)).toEqual([
      "1.1.01 地区生产总值增长 8",
      "1.2.01 粮食产量 23",
    ]);
    const doubts = (body: string) => read(body).found.map((each) => each.doubts);
    expect(doubts("到2025年建成学校90所。")).toEqual([["otherYear"]]);
    expect(doubts("新增高铁、高速里程125公里、300公里以上。")).toEqual([["namesShared"], ["namesShared"]]);
    expect(doubts("完成投资530亿元以上。")).toEqual([["noName"]]);
    const growth = read("地区生产总值增速超过7%、力争达到8%。").found.map(({ task }) => [
      task.kind,
      task.value,
      task.stretch,
    ]);
    expect(growth).toEqual([
      ["growth", 7, null],
      ["growth", 8, "力争"],
    ]);
    expect(first("上半年重点项目投资完成率55%以上。").task.deadline).toBe("2024-06-30");
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

describe("A register with what a person kept", () => {
  const keep = (text: string) => {
    const reading = readNotice(text, 2024);
    const kept = reading.found.map((promise) => ({
      ...{ promise, label: promise.task.label, scope: promise.scopes[0]!, stretch: true },
    }));
    return { reading, kept };
  };
  const { reading, kept } = keep(
    "一、经济\n（一）投资。完成投资300亿元，其中制造业100亿元，力争新建学校4所。\n（二）消费。零售额90亿元。",
  );

  it("is one that the register's own rules hold of", () => {
    const { register, added } = registerWith(null, reading, kept);
    expect(added).toBe(4);
    expect(register.tasks.map(({ id, partOf, stretch }) => [id, partOf, stretch])).toEqual([
      ["1.1.01", null, null],
      ["1.1.02", "1.1.01", null],
      ["1.1.03", null, "力争"],
      ["1.2.01", null, null],
    ]);
    expect(parseRegister(register.tasks, register.chapters)).toMatchObject({ ok: true });
  });

  it("leaves the numbers that are there, adds below them, and takes nothing twice", () => {
    const { register } = registerWith(null, reading, [kept[0]!, kept[3]!]);
    const again = registerWith(register, reading, [
      ...kept.slice(1),
      { ...kept[0]!, label: "别的名称", scope: "市区" },
    ]);
    expect(again.added).toBe(2);
    expect(again.register.tasks.map(({ id, value }) => [id, value])).toEqual([
      ["1.1.01", 300],
      ["1.1.02", 100],
      ["1.1.03", 4],
      ["1.2.01", 90],
    ]);
    expect(again.register.tasks[0]).toEqual(register.tasks[0]);
    const other = keep("一、民生\n（一）就业。新增就业10万人。");
    const more = registerWith(register, other.reading, other.kept).register;
    expect([more.tasks.at(-1)!.id, more.chapters.map(({ no, title }) => `${no}${title}`)]).toEqual([
      "2.1.01",
      ["1经济", "2民生"],
    ]);
  });

  it("takes two that are said in the same words for two, and each of those that are there for one", () => {
    const insured = keep("一、民生\n（一）社保。新增养老保险、工伤保险参保各10万人。");
    const { register, added } = registerWith(null, insured.reading, insured.kept);
    expect([added, registerWith(register, insured.reading, insured.kept).added]).toEqual([2, 0]);
    expect(registerWith({ ...register, tasks: register.tasks.slice(0, 1) }, insured.reading, insured.kept).added).toBe(
      1,
    );
  });

  it("has what a person said otherwise, and a part without its whole is none", () => {
    const changed = { ...kept[1]!, label: "制造业投资额", scope: "市本级" };
    const { register } = registerWith(null, reading, [changed, { ...kept[2]!, stretch: false }]);
    expect(register.tasks).toMatchObject([
      { label: "制造业投资额", scope: "市本级", partOf: null },
      { value: 4, stretch: null },
    ]);
  });
});
