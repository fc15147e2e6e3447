/** What the briefing says of a city's regions. */
export const regionsSectionZhCN = {
  title: "分县情况",
  lead: "{name}：",
  city: "{period}，全市为{value}",
  noCity: "{period}",
  first: "前三位是{list}",
  last: "后三位是{list}",
  below: "低于全市的有{list}",
  above: "高于全市的有{list}",
  points: "对全市增长拉动较大的是{list}",
  missing: "{list}没有同期数，不参加比较",
  item: "{region}（{value}）",
  point: "{region}（约{points}个百分点）",
  none: "{name}：没有可以比较的数。",
} as const;
