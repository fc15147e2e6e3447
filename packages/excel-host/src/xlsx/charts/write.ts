import { type Anchor, type Corner } from "../../model/charts/state";
import type { GridSheet } from "../../model/grid";
import type { WorkbookModel } from "../../model/workbook";
import { bytesOf, escapeXml, type Parts } from "../package";
import { declare, edit, HEAD, OFFICE, relate } from "../parts";
import { CHART, MAIN, writeChart } from "./chart";
import { EMU } from "./shapes";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const TYPES = "application/vnd.openxmlformats-officedocument";

/** The first element of a worksheet that stands after its drawing; looked for behind its page setup. */
const AFTER =
  /<(legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s>/]|<\/worksheet>/;

/** Adds the charts of all sheets: for each sheet with charts a drawing, for each chart a part. */
export function addCharts(parts: Parts, model: WorkbookModel): void {
  let number = 0;
  model.grid.sheets.forEach((grid, i) => {
    const { charts } = model.state(grid.id);
    if (charts.length === 0) return;
    const path = `xl/drawings/drawing${i + 1}.xml`;
    const frames = charts.map((chart, at) => {
      number++;
      const [id, target] = [`rId${at + 1}`, `xl/charts/chart${number}.xml`];
      parts.set(target, bytesOf(writeChart(model, chart)));
      declareType(parts, target, `${TYPES}.drawingml.chart+xml`);
      relate(
        parts,
        `xl/drawings/_rels/drawing${i + 1}.xml.rels`,
        id,
        `${OFFICE}/relationships/chart`,
        `../charts/chart${number}.xml`,
      );
      return frameOf(grid, chart.anchor, chart.name, at + 2, id);
    });
    const spaces = `xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"`;
    parts.set(path, bytesOf(`${HEAD}<xdr:wsDr ${spaces}>${frames.join("")}</xdr:wsDr>`));
    declareType(parts, path, `${TYPES}.drawing+xml`);
    attach(parts, i + 1);
  });
}

function declareType(parts: Parts, path: string, type: string): void {
  declare(parts, `<Override PartName="/${path}" ContentType="${type}"/>`);
}

function attach(parts: Parts, number: number): void {
  const rels = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  relate(parts, rels, "rIdDrawing", `${OFFICE}/relationships/drawing`, `../drawings/drawing${number}.xml`);
  edit(parts, `xl/worksheets/sheet${number}.xml`, (xml) => {
    const margins = Math.max(0, xml.indexOf("<pageMargins"));
    const tail = xml.slice(margins).replace(AFTER, (after) => `<drawing r:id="rIdDrawing"/>${after}`);
    return xml.slice(0, margins) + tail;
  });
}

function frameOf(grid: GridSheet, { from, to }: Anchor, name: string, id: number, relation: string): string {
  const transform = '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>';
  const properties = `<xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`;
  const chart = `<c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}/relationships" r:id="${relation}"/>`;
  const graphic = `<a:graphic><a:graphicData uri="${CHART}">${chart}</a:graphicData></a:graphic>`;
  const frame = `<xdr:graphicFrame macro="">${properties}${transform}${graphic}</xdr:graphicFrame>`;
  return `<xdr:twoCellAnchor>${corner(grid, "from", from)}${corner(grid, "to", to)}${frame}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function corner(grid: GridSheet, name: string, { row, column, x, y }: Corner): string {
  const offset = (part: number, size: number): number => Math.round(part * size * EMU);
  const across = `<xdr:col>${column}</xdr:col><xdr:colOff>${offset(x, grid.columnWidth(column))}</xdr:colOff>`;
  const down = `<xdr:row>${row}</xdr:row><xdr:rowOff>${offset(y, grid.rowHeight(row))}</xdr:rowOff>`;
  return `<xdr:${name}>${across}${down}</xdr:${name}>`;
}
