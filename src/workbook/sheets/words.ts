import type { Role, Vintage } from "../../observations";
import { chinese } from "../../words";

/** What several sheets say. */
export const sheetWords = chinese({
  role: { actual: "实际", level: "水平", benchmark: "对标", assigned: "下达", rank: "位次" } satisfies Record<
    Role,
    string
  >,
  vintage: { flash: "快报", preliminary: "初步", verified: "核实" } satisfies Record<Vintage, string>,
  choice: { automatic: "自动", growth: "自定增速", monthly: "自定月均" },
  yes: { yes: "是", no: "否" },
  month: "{month}月",
  sampled: "示例值",
  badFigure: "这里只能填数字，百分数按公布的写法填（5.2% 填 5.2），没有数据请留空。",
});
