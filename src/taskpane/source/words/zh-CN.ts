import type { DocumentRefusals } from "../../../documents";

/** Words of the box that takes a text or a file, and why a file gives no text. */
export const sourceZhCN = {
  paste: "粘贴在这里，或把文件拖到这里",
  read: "读取",
  choose: "选择文件",
  chooseSeveral: "选择文件（可多选）",
  pasted: "粘贴的内容",
  several: "一次读一个文件，这里有{count}个，未读取，请逐个拖入。",
  unreadable: "文件“{name}”无法打开（{message}），请核对后再选。",
  refusal: {
    oldOffice: "“{name}”是旧格式（.doc、.xls）或加了密码，请另存为 .docx 或 .xlsx。",
    pdf: "“{name}”是 PDF，请打开后复制其中的表格，粘贴到框里。",
    empty: "“{name}”是空的，请换一个有内容的文件。",
    notText: "“{name}”不是文本、网页、Word 文档或工作簿，请另存后再选。",
    noSheets:
      "“{name}”是工作簿，窗格里不直接读取：请在 Excel 中打开，复制表格粘贴到框里，或移到本工作簿后选“读当前工作表”。",
    annexTooLong: "“{name}”有{lines}行，超过{limit}行，请只保留目标表。",
    tooLarge: "“{name}”超过 {limit} MB（压缩的按解压后计），请拆分后再选。",
    macros: "“{name}”含有宏，未打开，请另存为不含宏的文件。",
    entities: "“{name}”中有 XML 实体声明，未打开；请用 Word 或 Excel 重新保存。",
    damaged: "“{name}”已损坏或不是 Word 文档、工作簿，请重新导出。",
  } as const satisfies Record<keyof DocumentRefusals, string>,
} as const;
