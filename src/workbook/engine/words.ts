import { chinese } from "../../words";

/** What every sheet says. Sheets speak Chinese whatever language the pane has: they go round in the bureau. */
export const engineWords = chinese({
  prompt: {
    title: "目标监测",
    list: "请从列表中选择。",
    tooLong: "文字过长，请缩短。",
  },
  /** Ends the name of a sheet that is kept as a person had changed it. */
  edited: "（改动稿）",
  footer: "第 &P 页，共 &N 页",
});
