import { bytesOf, type Parts, textOf } from "./package";

const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/**
 * Marks array formulas as dynamic ones, which spill. Without the mark Excel shows them in braces, as arrays of a fixed size;
 * a program that does not know the mark reads them so.
 */
export function markSpills(parts: Parts): void {
  let marked = false;
  for (const path of [...parts.keys()]) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    const xml = textOf(parts, path)!;
    const changed = xml.replace(
      /<c r="([A-Z]+\d+)"((?: [st]="[^"]*")*)><f t="array"/g,
      '<c r="$1"$2 cm="1"><f t="array"',
    );
    if (changed === xml) continue;
    parts.set(path, bytesOf(changed));
    marked = true;
  }
  if (!marked) return;
  parts.set("xl/metadata.xml", bytesOf(METADATA));
  const relations = "xl/_rels/workbook.xml.rels";
  const relation = `<Relationship Id="rIdMetadata" Type="${TYPE}" Target="metadata.xml"/>`;
  parts.set(relations, bytesOf(textOf(parts, relations)!.replace("</Relationships>", `${relation}</Relationships>`)));
  const types = "[Content_Types].xml";
  const override = `<Override PartName="/xl/metadata.xml" ContentType="${CONTENT}"/>`;
  parts.set(types, bytesOf(textOf(parts, types)!.replace("</Types>", `${override}</Types>`)));
}
