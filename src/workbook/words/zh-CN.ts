import type { WorkbookFailureCode } from "../engine/failure";
import type { CellIssueCode } from "../engine/issue";

/** Why an action could not be done, and what is wrong with a cell of a managed sheet. */
export const workbookZhCN = {
  failure: {
    notLoaded: "工作簿里还没有目标表，请先点“载入目标”。",
    newerSchema: "此工作簿由更新的版本（格式{found}）写成，本版本只认识到格式{known}，未作改动，请升级加载项。",
    protectedSheet: "工作表“{sheet}”受保护，未作改动，请在“审阅”中撤销工作表保护后再试。",
    protectedCells: "有单元格在操作期间被保护，已录入的数据未丢失，请撤销保护后再试。",
    protectedWorkbook: "工作簿结构受保护，不能新建工作表，未作改动，请在“审阅”中撤销工作簿保护后再试。",
    damagedSheet:
      "工作表“{sheet}”隐藏的标识行或标识列已不在，无法识别其内容，未作改动，请撤销该删除，或将数据另存后删去此表再载入。",
    sheetGone: "操作期间有工作表被删除，其余内容未受影响，请再点一次“载入目标”恢复。",
    cellEditing: "有单元格正在编辑，未作改动，请按回车或 Esc 结束编辑后再试。",
    busy: "Excel 正忙，未作改动，请稍候再试。",
    hostError: "Excel 没有完成操作（{code}），已录入的数据未丢失，请再试一次。",
    emptyPlan: "计划中没有指标，未作改动，请先选择含有指标的计划。",
    planWithoutYear: "计划没有写明年份，未作改动，请先补上年份再载入。",
    otherRegion: "计划的地区“{region}”与工作簿的“{workbook}”不同，未作改动，请新建工作簿载入。",
    asOfOutside: "截至月份“{asOf}”不在计划年度 {year} 年内，未作改动，请改为该年的月份，或先载入该年的计划。",
    nothingToUndo: "没有可撤销的生成，工作簿未作改动。",
    noAnalysis: "还没有差距分析表，请先点“生成差距分析”。",
    unknownSheet: "找不到工作表“{sheet}”，请核对名称。",
    stillCalculating: "单元格{cell}的函数还在计算，未作改动，请稍候再试。",
    cellNotEmpty: "单元格{cell}已有内容“{value}”，未作改动，请选一个空单元格。",
    unknownIndicator: "“目标”表中没有指标“{code}”，未作改动，请核对，或点“载入目标”恢复。",
    noRow: "“{sheet}”中没有这项指标的行，请先点“载入目标”恢复，或重新生成差距分析。",
    missingSheet:
      "工作表“{sheet}”不在，未作改动，请撤销对它的删除；不能撤销的，点“载入目标”重建，其中录入的数据须从备份恢复。",
    missingColumn:
      "工作表“{sheet}”缺少“{column}”列（或其隐藏的标识），未作改动，请撤销对它的删除；不能撤销的，从备份恢复，或点“载入目标”补回。",
    repeatedColumn: "工作表“{sheet}”的{column}列与另一列标识相同，未作改动，请删去其中复制的一列后再试。",
    unparsedTarget: "目标“{text}”无法识别，未作改动，请按“6以上”“5左右”“6—6.5”等写法填写。",
    monthOutside: "起始月份应为1至12月，未作改动，请改正。",
    revisionOrder: "该指标已有自{month}月起的调整，未作改动，请选不早于{month}月的月份。",
    sameTarget: "目标已经是“{text}”，未作改动。",
    missingReason: "没有填理由，未作改动，请写明理由。",
    badValue: "“{value}”不能用在这里，未作改动，请改正。",
    badRule: "规则“{rule}”不能使用，未作改动：{problem}",
    textTooLong: "文字超过{limit}字，未作改动，请缩短。",
  } as const satisfies Record<WorkbookFailureCode, string>,
  issue: {
    otherName:
      "名称“{value}”与本行隐藏的标识不符（标识为“{name}”），本行未读入；请撤销排序、粘贴或改名，恢复原名；要填另一指标，请另起空行，不要复制本行。",
    repeatedKey: "本行与第{firstRow}行的隐藏标识相同（“{name}”），本行未读入，请删去复制的一行。",
    repeatedKeyDiffers: "本行与第{firstRow}行的隐藏标识相同（“{name}”）而内容不同，两行均未读入，请删去复制的一行。",
    unknownRow: "“{value}”一行没有隐藏的标识，未读入；要增加指标，请加在计划附件中后重新载入。",
    movedFigure:
      "“{value}”原是“{name}”一行的数，像是排序或移动数据时没有带上指标名称；数已使用，请撤销那次操作；确为本指标的数，不必改动。",
    badRecord: "隐藏的指标资料已损坏，该指标未读入，请重新载入目标。",
    badMilestone: "阶段目标“{value}”不是数字，未使用，请改为数字。",
    badSetting: "设置“{value}”不是所需的数，按默认值{usual}计算，请改正。",
    badPalette: "状态颜色“{value}”不在可选之列，按“{usual}”显示，请从列表中选择。",
    badRule: "规则的条件“{value}”未使用：{problem}",
    badRuleStatus: "规则的状态“{value}”不在可选之列，该规则未使用，请从列表中选择。",
    badChoice: "预计方法“{value}”不在可选之列，按自动处理，请从列表中选择。",
    badExpectation: "预计方法为自定，但自定预期“{value}”不是数字，按自动处理，请填数字。",
    unusedExpectation: "自定预期“{value}”未使用：只在预计方法为“{growth}”或“{monthly}”时使用。",
    badStatus: "人工状态“{value}”不在可选之列，未使用，请从列表中选择。",
    manualWithoutReason: "填了人工状态但没有理由，未使用，请填状态理由。",
    badRevision: "调整记录“{value}”不合写法，未使用，请写成“2024-08起：6以上→5.5左右；理由；张三；2024-08-15”。",
    revisionMismatch: "调整记录最后调整为“{value}”，与目标“{target}”不一致，请核对。",
  } as const satisfies Record<CellIssueCode, string>,
  place: "“{sheet}”{cell}：",
} as const;
