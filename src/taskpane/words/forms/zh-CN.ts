/** Words that the pane's forms share. */
export const formsZhCN = {
  person: "经办人",
  personHint: "随保存的判断和备注写入工作簿；姓名记在这台电脑上，下次不必再填。",
  saving: "正在保存……",
  notRead: "已保存，但未能重新读取工作簿：{why}",
  notNumber: "“{field}”的“{value}”不是数字，请改为数字。",
  outOfRange: "“{field}”的“{value}”超出范围，请填{low}至{high}。",
  problem: {
    percentAsFraction: "“{field}”的“{value}”像是把{percent}%写成了小数，请填{percent}或{percent}%。",
    outOfBounds: "“{field}”的“{value}”超出范围，请填{low}至{high}。",
    negativeFigure: "“{field}”的“{value}”不能是负数，请核对。",
    indexForGrowth: "“{field}”的“{value}”像是指数，请填涨幅{growth}。",
    unitMismatch: "“{field}”的“{value}”单位是{given}，不能换算为{unit}，请核对单位。",
  },
  doubt: {
    maybeFraction: "“{value}”像是小数，按{value}%使用；若是{percent}%，请填{percent}。",
    farFromScale: "“{value}”是现有数据的{times}倍，请核对单位。",
    maybeIndex: "“{value}”像是指数；若是，请填增速{growth}。",
  },
  odd: "“{value}”与现有数据相差过大，请核对。",
  missing: "请填写“{field}”。",
  noPerson: "请先填写“经办人”，保存的内容要署名。",
  choice: { growth: "自定后续月份同比增速{value}%", monthly: "自定后续每期（或年末）{value}{unit}" },
  who: "{by} {on}",
  signed: "{text}（{who}）",
} as const;
