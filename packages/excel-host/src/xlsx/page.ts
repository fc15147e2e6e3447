import type { PageSetup, Worksheet } from "exceljs";
import { formatA1, isWholeColumns, isWholeRows, parseA1, quoteSheet, type Rect, splitSheet } from "../address";
import type { PageState } from "../model/state";
import { inches, points } from "./units";

const papers: readonly (readonly [api: string, file: number])[] = [
  ["Letter", 1],
  ["Legal", 5],
  ["A3", 8],
  ["A4", 9],
  ["A5", 11],
  ["B4", 12],
  ["B5", 13],
];
const margins = ["Left", "Right", "Top", "Bottom", "Header", "Footer"] as const;
const flags = [
  ["BlackAndWhite", "blackAndWhite"],
  ["CenterHorizontally", "horizontalCentered"],
  ["CenterVertically", "verticalCentered"],
  ["DraftMode", "draft"],
  ["PrintGridlines", "showGridLines"],
  ["PrintHeadings", "showRowColHeaders"],
] as const;

/** Page setup as the file has it: margins in inches. */
export function writePage(sheet: Worksheet, { scalars, headersFooters }: PageState): void {
  const zoom = (scalars.get("Zoom") ?? { scale: 100 }) as Readonly<Record<string, number | undefined>>;
  const pages = { width: zoom["horizontalFitToPages"], height: zoom["verticalFitToPages"] };
  const fits = pages.width !== undefined || pages.height !== undefined;
  const standard = { Left: 50.4, Right: 50.4, Top: 54, Bottom: 54, Header: 21.6, Footer: 21.6 };
  const setup: Partial<PageSetup> = {
    orientation: scalars.get("Orientation") === "Landscape" ? "landscape" : "portrait",
    paperSize: papers.find(([api]) => api === (scalars.get("PaperSize") ?? "A4"))?.[1] ?? 9,
    fitToPage: fits,
    ...(fits ? { fitToWidth: pages.width ?? 0, fitToHeight: pages.height ?? 0 } : { scale: zoom["scale"] ?? 100 }),
    margins: Object.fromEntries(
      margins.map((side) => [side.toLowerCase(), inches(Number(scalars.get(`${side}Margin`) ?? standard[side]))]),
    ) as unknown as PageSetup["margins"],
    ...(scalars.get("PrintOrder") === "OverThenDown" ? { pageOrder: "overThenDown" as const } : {}),
  };
  for (const [api, file] of flags) if (scalars.get(api) === true) Object.assign(setup, { [file]: true });
  Object.assign(sheet.pageSetup, setup);
  const band = (page: string, place: "Header" | "Footer"): string =>
    (["Left", "Center", "Right"] as const)
      .map((part) => [part[0], headersFooters.get(`${page}.${part}${place}`)] as const)
      .flatMap(([letter, text]) => (text ? [`&${letter}${String(text)}`] : []))
      .join("");
  const [header, footer] = [band("DefaultForAllPages", "Header"), band("DefaultForAllPages", "Footer")];
  if (header) sheet.headerFooter.oddHeader = header;
  if (footer) sheet.headerFooter.oddFooter = footer;
}

/** The names under which a file keeps what of a sheet is printed. */
export function printNames(
  sheet: string,
  { printArea, titleRows, titleColumns }: PageState,
): readonly (readonly [name: string, formula: string])[] {
  const reference = (rect: Rect): string => `${quoteSheet(sheet)}!${formatA1(rect, true)}`;
  const titles = [titleColumns, titleRows].flatMap((rect) => (rect ? [reference(rect)] : []));
  return [
    ...(printArea ? [["_xlnm.Print_Area", reference(printArea)] as const] : []),
    ...(titles.length > 0 ? [["_xlnm.Print_Titles", titles.join(",")] as const] : []),
  ];
}

export function readPrintName(name: string, formula: string, page: PageState): void {
  // Sheets' names may have commas; their quotes are whole.
  const parts = formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const rects = parts.flatMap((part) => parseA1(splitSheet(part.trim()).rest) ?? []);
  if (name === "_xlnm.Print_Area") page.printArea = rects[0];
  if (name !== "_xlnm.Print_Titles") return;
  for (const rect of rects) {
    if (isWholeRows(rect)) page.titleRows = rect;
    else if (isWholeColumns(rect)) page.titleColumns = rect;
  }
}

export function readPage(sheet: Worksheet, page: PageState): void {
  const { pageSetup: setup } = sheet;
  const headerFooter = sheet.headerFooter as Worksheet["headerFooter"] | null;
  const { scalars } = page;
  if (setup.orientation === "landscape") scalars.set("Orientation", "Landscape");
  const paper = papers.find(([, file]) => file === (setup.paperSize as number | undefined))?.[0];
  if (paper) scalars.set("PaperSize", paper);
  if (setup.fitToPage) {
    const fit = { horizontalFitToPages: setup.fitToWidth ?? 1, verticalFitToPages: setup.fitToHeight ?? 1 };
    scalars.set("Zoom", Object.fromEntries(Object.entries(fit).filter(([, pages]) => pages > 0)));
  } else if (setup.scale && setup.scale !== 100) scalars.set("Zoom", { scale: setup.scale });
  const margin = setup.margins as unknown as Readonly<Record<string, number>> | undefined;
  for (const side of margins) {
    const inches = margin?.[side.toLowerCase()];
    if (inches !== undefined) scalars.set(`${side}Margin`, Math.round(points(inches) * 100) / 100);
  }
  if (setup.pageOrder === "overThenDown") scalars.set("PrintOrder", "OverThenDown");
  for (const [api, file] of flags)
    if ((setup as Readonly<Record<string, unknown>>)[file] === true) scalars.set(api, true);
  for (const [place, text] of [
    ["Header", headerFooter?.oddHeader],
    ["Footer", headerFooter?.oddFooter],
  ] as const) {
    for (const [letter, part] of [
      ["L", "Left"],
      ["C", "Center"],
      ["R", "Right"],
    ] as const) {
      const found = new RegExp(`&${letter}((?:(?!&[LCR]).)*)`, "s").exec(text ?? "")?.[1];
      if (found) page.headersFooters.set(`DefaultForAllPages.${part}${place}`, found);
    }
  }
}
