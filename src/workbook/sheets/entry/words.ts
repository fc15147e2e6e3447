import { chinese } from "../../../words";

/** What 月度数据 says. */
export const entryWords = chinese({
  sheet: "月度数据",
  title: "{region}{year}年计划指标月度数据",
  note: "每行是一项指标一年的数据，按口径填至当月累计（期末数填月末），1、2月合并公布的填在2月；灰色月份不公布数据；修订时另起一行并选性质。",
  remarks: "来源、发布日期、备注如只针对某月，写作“……；9月：……”。",
  column: {
    year: "年份",
    role: "数据类别",
    basis: "口径说明",
    vintage: "性质",
    source: "来源",
    released: "发布日期",
    confirmed: "属实",
    revised: "修订记录",
    locked: "已发布锁定",
    calendar: "公布月份",
  },
  /** A line of 修订记录. */
  revision: "{month}月：{before}→{after}（{on}{source}）",
  revisionSource: "，原来源：{source}",
  revisionReason: "，理由：{reason}",
  /** A line of 修订记录 for a locked figure that was typed over and put back. */
  restored: "{month}月：改为{after}，恢复{before}（{on}{by}）",
  lockedMonth: "已发布锁定",
  prompt: {
    figure: "填数字，百分数按公布的写法填（5.2% 填 5.2）。",
    badFigure: "这里只能填数字；已发布锁定的月份不能直接改，请在窗格的设置里解锁，或导入时写明修订理由。",
    badYear: "年份应为1900至2100之间的整数。",
  },
});
