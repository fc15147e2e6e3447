/** Words that the pane's forms share. */
export const formsZhCN = {
  person: "经办人",
  personHint: "与保存的判断、备注一起记入工作簿；姓名只留在本机。",
  saving: "正在保存……",
  save: "保存",
  clear: "清除",
  cancel: "取消",
  notNumber: "“{field}”的“{value}”不是数字，请改为数字。",
  outOfRange: "“{field}”的“{value}”超出范围，请填{low}至{high}。",
  missing: "请填写“{field}”。",
  noPerson: "请先填写“经办人”，保存的内容要署名。",
  signed: "{by} {on}",
};
