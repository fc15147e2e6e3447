/**
 * The briefing as an official document (GB/T 9704-2012) in .docx. Loaded only where a document is asked for, since the
 * library that writes it is large. May import the briefing's blocks and the messages.
 */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun, type FileChild } from "docx";
import { fill } from "../../../words";
import { briefingWords } from "../words";
import type { BriefingBlock, Briefing, MonitoringBriefing } from "../briefing";
import { fontTable } from "./fonts";
import { bodySize, millimetres, styles, twips } from "./styles";
import { tableOf } from "./table";

/** A4 with the margins of the standard, and the width that they leave, in twips. */
const page = { width: millimetres(210), height: millimetres(297) };
const margin = { top: millimetres(37), bottom: millimetres(35), left: millimetres(28), right: millimetres(26) };
/** Of the page that has to hold all that it says. */
const digestMargin = { ...margin, top: millimetres(22), bottom: millimetres(27) };
const textWidth = page.width - margin.left - margin.right;

/** The bytes of the document. */
export const documentOf = (briefing: Briefing): Promise<Uint8Array> =>
  packed(briefing, [{ margin, children: contentOf(briefing) }]);

/** The bytes of the page that a leader reads, with the document on the pages after it as its annex. */
export function digestDocumentOf(briefing: MonitoringBriefing): Promise<Uint8Array> {
  const { digest, title, locale } = briefing;
  const annex = fill(briefingWords(locale).digest.annex, { title });
  const first = [
    ...head({ ...briefing, title: digest.title }).slice(0, -1),
    ...digest.blocks.flatMap((block) => blockOf(block, false)),
    new Paragraph({ text: annex, style: "BriefingBody" }),
  ];
  return packed({ ...briefing, title: digest.title }, [
    { margin: digestMargin, children: first },
    { margin, children: contentOf({ ...briefing, number: null }) },
  ]);
}

/** The document itself: head, blocks, signature. */
function contentOf(briefing: Briefing): FileChild[] {
  const { blocks } = briefing;
  const signed = briefing.issuer !== null || briefing.date !== null;
  return [
    ...head(briefing),
    ...blocks.flatMap((block, i) => blockOf(block, signed && i === blocks.length - 1)),
    ...signature(briefing),
  ];
}

interface Part {
  readonly margin: typeof margin;
  readonly children: readonly FileChild[];
}

/** Each part begins on a page of its own. */
async function packed(briefing: Briefing, parts: readonly Part[]): Promise<Uint8Array> {
  const { title } = briefing;
  const document = new Document({
    title,
    creator: briefing.issuer ?? "",
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: parts.map((part) => ({
      properties: {
        page: { size: page, margin: { ...part.margin, header: millimetres(15), footer: millimetres(25) } },
      },
      footers: { default: pageNumber(briefing, "odd"), even: pageNumber(briefing, "even") },
      children: part.children,
    })),
  });
  const fonts = [{ path: "word/fontTable.xml", data: fontTable() }];
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, fonts));
}

function head({ number, title, subtitle }: Briefing): Paragraph[] {
  const line = (text: string, style: string) => new Paragraph({ text, style });
  return [
    ...(number === null ? [] : [line(number, "BriefingNumber"), line("", "BriefingNumber")]),
    line(title, "BriefingTitle"),
    line(subtitle, "BriefingSubtitle"),
    line("", "BriefingBody"),
  ];
}

/** @param keepNext whether it stays on the page of what follows */
function blockOf(block: BriefingBlock, keepNext: boolean): FileChild[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ text: block.text, style: block.level === 1 ? "BriefingFirst" : "BriefingSecond" })];
    case "table":
      return [
        new Paragraph({ text: block.caption, style: "BriefingCaption" }),
        tableOf(block, textWidth),
        new Paragraph({ text: "", style: "BriefingBody", keepNext }),
      ];
    case "notice":
      return [new Paragraph({ text: block.text, style: "BriefingNotice", keepNext })];
    case "paragraph": {
      const lead = block.lead === "" ? [] : [new TextRun({ text: block.lead, bold: true })];
      return [new Paragraph({ style: "BriefingBody", keepNext, children: [...lead, new TextRun(block.text)] })];
    }
  }
}

/** 落款: the date four characters from the right, the issuer centred over it; both stay with the text before them. */
function signature({ issuer, date }: Briefing): Paragraph[] {
  const lines = [issuer, date].filter((line) => line !== null);
  if (lines.length === 0) return [];
  const widest = Math.max(...lines.map(widthOf));
  const signed = lines.map(
    (text, i) =>
      new Paragraph({
        text,
        style: "BriefingSignature",
        keepNext: i < lines.length - 1,
        indent: { right: twips(bodySize * (4 + (widest - widthOf(text)) / 2)) },
      }),
  );
  const blank = () => new Paragraph({ text: "", style: "BriefingBody", keepNext: true });
  return [blank(), blank(), ...signed];
}

/** In characters of the body; a figure or letter takes half of one. */
const widthOf = (text: string) => [...text].reduce((width, sign) => width + (sign > "\u2000" ? 1 : 0.5), 0);

/** — 1 — outside, one character from the edge: right on odd pages, left on even ones. */
function pageNumber({ locale }: Briefing, side: "odd" | "even"): Footer {
  const [before = "", after = ""] = briefingWords(locale).pageNumber.split("{page}");
  const indent = twips(14);
  return new Footer({
    children: [
      new Paragraph({
        style: "BriefingPage",
        alignment: side === "odd" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === "odd" ? { right: indent } : { left: indent },
        children: [new TextRun({ children: [before, PageNumber.CURRENT, after] })],
      }),
    ],
  });
}
