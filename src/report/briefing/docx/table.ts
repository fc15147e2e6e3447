import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import type { Table as Content, TableColumn } from "../briefing";
import { millimetres } from "./styles";

/** A table as wide as the text, whose headings stand on every page and whose rows are not parted. */
export function tableOf({ columns, rows }: Content, width: number): Table {
  const widths = columns.map((column) => Math.round((column.width / 100) * width));
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((text, i) => cell(widths[i]!, head ? headParagraph(text) : paragraph(text, columns[i]!))),
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
  const side = millimetres(0.8);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: millimetres(0.5), bottom: millimetres(0.5), left: side, right: side },
    children: [content],
  });
}

const headParagraph = (text: string) => new Paragraph({ text, style: "BriefingTableHead" });

function paragraph(text: string, { align }: TableColumn): Paragraph {
  if (align === "right") return new Paragraph({ text, style: "BriefingTableFigure" });
  const alignment = align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new Paragraph({ text, style: "BriefingTableText", alignment });
}
