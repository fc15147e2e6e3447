import type { Translation } from "../../../words";
import type { sourceZhCN } from "./zh-CN";

/** Words of the box that takes a text or a file, in English. */
export const sourceEn = {
  paste: "Paste here, or drop a file here",
  read: "Read",
  choose: "Choose a file",
  chooseSeveral: "Choose files",
  pasted: "what was pasted",
  several: "One file is read at a time, these are {count}; none was read. Drop them one by one.",
  unreadable: "“{name}” cannot be opened ({message}); check it and choose again.",
  refusal: {
    oldOffice: "“{name}” is of an old format (.doc, .xls) or has a password; save it as .docx or .xlsx.",
    pdf: "“{name}” is a PDF; open it, copy its table and paste it into the box.",
    empty: "“{name}” is empty; choose one with content.",
    notText: "“{name}” is not a text file, web page, Word document or workbook; save it as one.",
    noSheets:
      "“{name}” is a workbook, which the pane does not open: copy its table in Excel and paste it into the box, or move the sheet into this workbook and choose the current sheet.",
    annexTooLong: "“{name}” has {lines} rows, more than {limit}; keep the table of targets alone.",
    tooLarge: "“{name}” is larger than {limit} MB (unpacked, where it is packed); divide it.",
    macros: "“{name}” holds macros and was not opened; save it without them.",
    entities: "“{name}” declares XML entities and was not opened; save it again in Word or Excel.",
    damaged: "“{name}” is damaged, or neither a document nor a workbook; export it again.",
  },
} satisfies Translation<typeof sourceZhCN>;
