import { chinese } from "../../../words";

/** What 分县数据 says beside its figures. */
export const regionDataWords = chinese({
  sheet: "分县数据",
  title: "{city}各县（市、区）月度数据",
  note: "一行一个数：累计数写最后一个月；角色“水平”是增速背后的总量（亿元）。整张的分县表（地区为行或列）在窗格“分县”中粘贴，先看后写；已有的不同的数，同意了才换，原数记在备注里。全市的数取自“月度数据”。",
  column: {
    region: "地区",
    name: "指标",
    year: "年份",
    month: "月份",
    role: "角色",
    value: "数值",
    scope: "口径",
    vintage: "数据性质",
    source: "来源",
    released: "发布日期",
    note: "备注",
    sample: "示例",
  },
  replaced: "原{before}",
  prompt: { badYear: "这里填四位数的年份。", badMonth: "这里填1到12的月份。" },
  scope: { with: "含开发区", without: "不含开发区", inside: "已含在上级区内" },
});
