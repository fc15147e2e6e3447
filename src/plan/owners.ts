/** Departments that usually answer for targets of a plan (责任单位), as they are called in short; any other text is one too. */
export const usualOwners: readonly string[] = [
  ...["发展改革委", "经信局", "商务局", "统计局", "财政局", "科技局", "农业农村局", "生态环境局", "人力社保局"],
  ...["教育局", "卫生健康委", "民政局", "文化旅游局", "住房城乡建设局", "交通运输局", "自然资源局", "市场监管局"],
  ...["应急管理局", "医保局", "税务局", "能源局", "数据局"],
];
