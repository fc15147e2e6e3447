import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { BriefingTable, TableColumn } from "../briefing";
import { millimetres, twips } from "./styles";
import { columnWidths } from "./widths";

const side = millimetres(0.8);

/** A table as wide as the text, in which no figure is broken, whose headings stand on every page and whose rows are not parted. */
export function tableOf({ columns, rows }: BriefingTable, width: number): Table {
  const contents = columns.map(({ align, width: share }, i) => ({
    texts: rows.map(({ cells }) => cells[i]!.text),
    whole: align === "right",
    share,
  }));
  const { size, widths: points } = columnWidths(contents, width / twips(1), (2 * side) / twips(1));
  const widths = points.map(twips);
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((text, i) => {
        const run = new TextRun({ text, size: size * 2 });
        return cell(widths[i]!, head ? headParagraph(run) : paragraph(run, columns[i]!));
      }),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      row(
        columns.map(({ heading }) => heading),
        true,
      ),
      ...rows.map(({ cells }) =>
        row(
          cells.map(({ text }) => text),
          false,
        ),
      ),
    ],
  });
}

function cell(width: number, content: Paragraph): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: millimetres(0.5), bottom: millimetres(0.5), left: side, right: side },
    children: [content],
  });
}

const headParagraph = (run: TextRun) => new Paragraph({ children: [run], style: "BriefingTableHead" });

function paragraph(run: TextRun, { align }: TableColumn): Paragraph {
  if (align === "right") return new Paragraph({ children: [run], style: "BriefingTableFigure" });
  const alignment = align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new Paragraph({ children: [run], style: "BriefingTableText", alignment });
}
