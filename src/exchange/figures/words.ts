import type { Role, Vintage } from "../../observations";
import { chinese } from "../../words";

/** What files of figures say: words that the readers of figures know. */
export const figureFileWords = chinese({
  sheet: "月度数据",
  head: {
    place: "地区",
    indicator: "指标",
    year: "年份",
    month: "月份",
    value: "数值",
    unit: "单位",
    role: "角色",
    vintage: "性质",
    basis: "口径",
    source: "来源",
    released: "发布日期",
    note: "备注",
    sample: "示例",
  },
  code: "代码",
  role: { actual: "实际", level: "水平", benchmark: "对标", assigned: "下达", rank: "位次" } satisfies Record<
    Role,
    string
  >,
  vintage: { flash: "快报", preliminary: "初步", verified: "核实" } satisfies Record<Vintage, string>,
  sample: "是",
});
