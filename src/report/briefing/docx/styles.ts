import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { fontsOf } from "./fonts";

/** Twentieths of a point, in which a document measures. */
export const twips = (points: number) => Math.round(points * 20);
export const millimetres = (mm: number) => Math.round((mm / 25.4) * 1440);

/** 三号, the size of the body, in points; the first line is indented by two of its characters. */
export const bodySize = 16;

const exactly = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const indented = { firstLine: twips(2 * bodySize) };

type Typeface = Parameters<typeof fontsOf>[0];

function style(
  id: string,
  typeface: Typeface,
  size: number,
  line: number,
  more: IParagraphStyleOptions["paragraph"],
  signs: "chinese" | "latin" = "chinese",
): IParagraphStyleOptions {
  return {
    id,
    name: id,
    basedOn: "Normal",
    quickFormat: true,
    run: { font: fontsOf(typeface, signs), size: size * 2 },
    paragraph: { spacing: exactly(line), ...more },
  };
}

/** Paragraph styles: 二号 title, 三号 body at 28 points a line, 五号 table, 四号 page number. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: fontsOf("body"), size: bodySize * 2, language: { value: "en-US", eastAsia: "zh-CN" } },
      paragraph: { spacing: exactly(28) },
    },
  },
  paragraphStyles: [
    style("BriefingTitle", "title", 22, 34, { alignment: AlignmentType.CENTER, keepNext: true, outlineLevel: 0 }),
    style("BriefingSubtitle", "second", bodySize, 28, { alignment: AlignmentType.CENTER }),
    style("BriefingNumber", "body", bodySize, 28, { alignment: AlignmentType.CENTER }),
    style("BriefingFirst", "first", bodySize, 28, { indent: indented, keepNext: true, outlineLevel: 0 }),
    style("BriefingSecond", "second", bodySize, 28, { indent: indented, keepNext: true, outlineLevel: 1 }),
    style("BriefingBody", "body", bodySize, 28, { indent: indented, alignment: AlignmentType.BOTH }),
    style("BriefingNotice", "second", bodySize, 28, { indent: indented, alignment: AlignmentType.BOTH }),
    style("BriefingCaption", "first", 14, 28, { alignment: AlignmentType.CENTER, keepNext: true }),
    style("BriefingTableHead", "first", 10.5, 15, { alignment: AlignmentType.CENTER, keepNext: true }),
    style("BriefingTableText", "body", 10.5, 15, {}),
    style("BriefingTableFigure", "body", 10.5, 15, { alignment: AlignmentType.RIGHT }, "latin"),
    style("BriefingSignature", "body", bodySize, 28, { alignment: AlignmentType.RIGHT }),
    style("BriefingPage", "page", 14, 18, {}),
  ],
};
