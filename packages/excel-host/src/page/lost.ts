import type { Lost } from "../model/workbook";

const words: Readonly<Record<Lost["kind"], string>> = {
  chart: "图表",
  drawing: "图形",
  note: "批注",
  hyperlink: "超链接",
  outline: "分级显示",
  conditionalFormat: "部分条件格式",
  sparkline: "迷你图",
  pageBreak: "手动分页",
  object: "嵌入对象和控件",
  filter: "筛选条件",
  pivotTable: "数据透视表",
};

/** Things of a file that a saved workbook will not have, each with its sheet; undefined where there are none. */
export function lostSentence(lost: readonly Lost[]): string | undefined {
  if (lost.length === 0) return undefined;
  const things = lost.map(({ sheet, kind, name }) => `${sheet}的${words[kind]}${name === "" ? "" : `“${name}”`}`);
  return `这里没有、保存后会丢失的内容：${things.join("、")}`;
}
