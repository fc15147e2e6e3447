import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { fontsOf } from "./fonts";

/** Twentieths of a point, in which a document measures. */
export const twips = (points: number) => Math.round(points * 20);
export const millimetres = (mm: number) => Math.round((mm / 25.4) * 1440);

/** 三号, the size of the body, in points; the first line is indented by two of its characters. */
export const bodySize = 16;
/** Height of its lines, in points. */
const bodyLine = 28;

const exactly = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const indented = { firstLine: twips(2 * bodySize) };

/** Sizes in points. */
interface Type {
  readonly typeface: Parameters<typeof fontsOf>[0];
  readonly size?: number;
  readonly line?: number;
  readonly signs?: "chinese" | "latin";
}

function style(
  id: string,
  { typeface, size = bodySize, line = bodyLine, signs = "chinese" }: Type,
  paragraph: IParagraphStyleOptions["paragraph"],
): IParagraphStyleOptions {
  return {
    id,
    name: id,
    basedOn: "Normal",
    quickFormat: true,
    run: { font: fontsOf(typeface, signs), size: size * 2 },
    paragraph: { spacing: exactly(line), ...paragraph },
  };
}

const tableText: Type = { typeface: "body", size: 10.5, line: 15 };

/** Paragraph styles: 二号 title, 三号 body at 28 points a line, 五号 table, 四号 page number. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: fontsOf("body"), size: bodySize * 2, language: { value: "en-US", eastAsia: "zh-CN" } },
      paragraph: { spacing: exactly(bodyLine) },
    },
  },
  paragraphStyles: [
    style(
      "BriefingTitle",
      { typeface: "title", size: 22, line: 34 },
      { alignment: AlignmentType.CENTER, keepNext: true, outlineLevel: 0 },
    ),
    style("BriefingSubtitle", { typeface: "second" }, { alignment: AlignmentType.CENTER }),
    style("BriefingNumber", { typeface: "body" }, { alignment: AlignmentType.CENTER }),
    style("BriefingFirst", { typeface: "first" }, { indent: indented, keepNext: true, outlineLevel: 0 }),
    style("BriefingSecond", { typeface: "second" }, { indent: indented, keepNext: true, outlineLevel: 1 }),
    style("BriefingBody", { typeface: "body" }, { indent: indented, alignment: AlignmentType.BOTH }),
    style("BriefingNotice", { typeface: "second" }, { indent: indented, alignment: AlignmentType.BOTH }),
    style("BriefingCaption", { typeface: "first", size: 14 }, { alignment: AlignmentType.CENTER, keepNext: true }),
    style(
      "BriefingTableHead",
      { typeface: "first", size: 10.5, line: 15 },
      { alignment: AlignmentType.CENTER, keepNext: true },
    ),
    style("BriefingTableText", tableText, {}),
    style("BriefingTableFigure", { ...tableText, signs: "latin" }, { alignment: AlignmentType.RIGHT }),
    style("BriefingSignature", { typeface: "body" }, { alignment: AlignmentType.RIGHT }),
    style("BriefingPage", { typeface: "page", size: 14, line: 18 }, {}),
  ],
};
