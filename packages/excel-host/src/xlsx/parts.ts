import { type CustomPropertyValue, type WorkbookModel } from "../model/workbook";
import { formatA1, quoteSheet } from "../address";
import { toFile } from "./formulas/formula";
import { printNames } from "./page";
import { bytesOf, elements, escapeXml, type Parts, textOf } from "./package";

export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Settings of add-ins have no place in a workbook that is not bound to an add-in's id: they lie in a custom XML part. */
const SETTINGS = "urn:excel-host:settings";
/** The root of that part: files from before this package had its name have another namespace. */
const SETTINGS_ROOT = /<settings xmlns="urn:[\w-]+:settings">/;
const SETTINGS_PART = "customXml/item1.xml";
const PROPERTIES_PART = "docProps/custom.xml";

/** Adds what exceljs does not write: names, custom properties of workbook and sheets, settings, marks of spilling formulas. */
export function addParts(parts: Parts, model: WorkbookModel, custom: ReadonlySet<string>): void {
  addNames(parts, model, custom);
  if (model.customProperties.size > 0) addProperties(parts, model.customProperties);
  if (model.settings.size > 0) addSettings(parts, model.settings);
  model.grid.sheets.forEach(({ id }, i) => addSheetProperties(parts, i + 1, model.state(id).customProperties));
}

export function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  parts.set(path, bytesOf(change(textOf(parts, path)!)));
}

function addNames(parts: Parts, model: WorkbookModel, custom: ReadonlySet<string>): void {
  const positions = new Map(model.grid.sheets.map(({ id }, i) => [id, i]));
  const defined = model.grid.names.map(({ name, formula, comment, visible, sheet }) => {
    const scope = sheet === null ? "" : ` localSheetId="${positions.get(sheet) ?? 0}"`;
    const attributes = `${comment ? ` comment="${escapeXml(comment)}"` : ""}${scope}${visible ? "" : ' hidden="1"'}`;
    return `<definedName name="${escapeXml(name)}"${attributes}>${escapeXml(toFile(formula, custom))}</definedName>`;
  });
  const filters = model.grid.sheets.flatMap(({ id, name }, i) => {
    const { filter, page } = model.state(id);
    const element = (key: string, formula: string, hidden: boolean): string =>
      `<definedName name="${key}" localSheetId="${i}"${hidden ? ' hidden="1"' : ""}>${escapeXml(formula)}</definedName>`;
    const reference = filter && `${quoteSheet(name)}!${formatA1(filter.rect, true)}`;
    return [
      ...(reference ? [element("_xlnm._FilterDatabase", reference, true)] : []),
      ...printNames(name, page).map(([key, formula]) => element(key, formula, false)),
    ];
  });
  const names = [...defined, ...filters].join("");
  if (names === "") return;
  edit(parts, "xl/workbook.xml", (xml) =>
    xml.includes("<definedNames>")
      ? xml.replace("<definedNames>", () => `<definedNames>${names}`)
      : xml.replace("</sheets>", () => `</sheets><definedNames>${names}</definedNames>`),
  );
}

export function relate(parts: Parts, path: string, id: string, type: string, target: string): void {
  const relation = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  if (!parts.has(path)) parts.set(path, bytesOf(`${HEAD}<Relationships xmlns="${RELATIONS}"></Relationships>`));
  edit(parts, path, (xml) => xml.replace("</Relationships>", () => `${relation}</Relationships>`));
}

export function declare(parts: Parts, element: string): void {
  edit(parts, "[Content_Types].xml", (xml) =>
    xml.includes(element) ? xml : xml.replace("</Types>", () => `${element}</Types>`),
  );
}

function addProperties(parts: Parts, properties: ReadonlyMap<string, CustomPropertyValue>): void {
  const body = [...properties].map(([key, { value, type }], i) => {
    const kind = { String: "lpwstr", Boolean: "bool", Number: "i4", Float: "r8" }[type] ?? "lpwstr";
    const id = `fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${escapeXml(key)}"`;
    return `<property ${id}><vt:${kind}>${escapeXml(String(value))}</vt:${kind}></property>`;
  });
  const types = `xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes"`;
  parts.set(PROPERTIES_PART, bytesOf(`${HEAD}<Properties ${types}>${body.join("")}</Properties>`));
  relate(parts, "_rels/.rels", "rIdCustom", `${OFFICE}/relationships/custom-properties`, PROPERTIES_PART);
  declare(
    parts,
    `<Override PartName="/${PROPERTIES_PART}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`,
  );
}

function addSettings(parts: Parts, settings: ReadonlyMap<string, unknown>): void {
  const body = [...settings].map(
    ([key, value]) => `<setting key="${escapeXml(key)}">${escapeXml(JSON.stringify(value))}</setting>`,
  );
  parts.set(SETTINGS_PART, bytesOf(`${HEAD}<settings xmlns="${SETTINGS}">${body.join("")}</settings>`));
  relate(
    parts,
    "xl/_rels/workbook.xml.rels",
    "rIdSettings",
    `${OFFICE}/relationships/customXml`,
    `../${SETTINGS_PART}`,
  );
}

/** The first element of a worksheet that stands after its custom properties; looked for behind its page setup. */
const AFTER =
  /<(cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s>/]|<\/worksheet>/;

function addSheetProperties(parts: Parts, number: number, properties: ReadonlyMap<string, string>): void {
  if (properties.size === 0) return;
  const references = [...properties].map(([key, value], i) => {
    const [id, name] = [`rIdProperty${i + 1}`, `sheet${number}Property${i + 1}.bin`];
    // The value lies in a part of its own, in UTF-16.
    const bytes = new Uint8Array(value.length * 2);
    for (let i = 0; i < value.length; i++) new DataView(bytes.buffer).setUint16(i * 2, value.charCodeAt(i), true);
    parts.set(`xl/customProperty/${name}`, bytes);
    relate(
      parts,
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      id,
      `${OFFICE}/relationships/customProperty`,
      `../customProperty/${name}`,
    );
    return `<customPr name="${escapeXml(key)}" r:id="${id}"/>`;
  });
  declare(
    parts,
    '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty"/>',
  );
  edit(parts, `xl/worksheets/sheet${number}.xml`, (xml) => {
    const margins = xml.indexOf("<pageMargins");
    const tail = xml
      .slice(margins)
      .replace(AFTER, (after) => `<customProperties>${references.join("")}</customProperties>${after}`);
    return xml.slice(0, margins) + tail;
  });
}

export interface FileName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** Position of the sheet that the name belongs to. */
  readonly sheet: number | undefined;
}

export interface FileParts {
  readonly names: readonly FileName[];
  readonly properties: ReadonlyMap<string, CustomPropertyValue>;
  readonly settings: ReadonlyMap<string, unknown>;
  /** Names of the sheets and paths of their parts, in the order of the workbook. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
}

export function readParts(parts: Parts): FileParts {
  const book = textOf(parts, "xl/workbook.xml") ?? "";
  const relations = relationsOf(parts, "xl/_rels/workbook.xml.rels", "xl");
  const names = elements(book, ["definedName"]).flatMap(({ attributes, text }) => {
    const { name = "", comment = "", hidden, localSheetId } = attributes;
    return {
      name,
      formula: text,
      comment,
      visible: hidden !== "1",
      sheet: localSheetId === undefined ? undefined : Number(localSheetId),
    };
  });
  const sheets = elements(book, ["sheet"]).map(({ attributes }) => ({
    name: attributes["name"] ?? "",
    path: relations.get(attributes["r:id"] ?? "") ?? "",
  }));
  return { names, properties: readProperties(parts), settings: readSettings(parts), sheets };
}

function relationsOf(parts: Parts, path: string, folder: string): ReadonlyMap<string, string> {
  const found = elements(textOf(parts, path) ?? "<none/>", ["Relationship"]);
  return new Map(found.map(({ attributes }) => [attributes["Id"] ?? "", absolute(folder, attributes["Target"] ?? "")]));
}

/** Targets of a part's relations by their ids. */
export function relationsOfPart(parts: Parts, path: string): ReadonlyMap<string, string> {
  const slash = path.lastIndexOf("/");
  const [folder, file] = [path.slice(0, slash), path.slice(slash + 1)];
  return relationsOf(parts, `${folder}/_rels/${file}.rels`, folder);
}

function absolute(folder: string, target: string): string {
  const path = target.startsWith("/") ? [] : folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

function readProperties(parts: Parts): Map<string, CustomPropertyValue> {
  const found = new Map<string, CustomPropertyValue>();
  let key = "";
  for (const { name, attributes, text } of elements(textOf(parts, PROPERTIES_PART) ?? "<none/>", [
    "property",
    "lpwstr",
    "lpstr",
    "bool",
    "i4",
    "r8",
  ])) {
    if (name === "property") key = attributes["name"] ?? "";
    else if (name === "bool") found.set(key, { value: text === "true" || text === "1", type: "Boolean" });
    else if (name === "i4" || name === "r8")
      found.set(key, { value: Number(text), type: name === "i4" ? "Number" : "Float" });
    else found.set(key, { value: text, type: "String" });
  }
  return found;
}

function readSettings(parts: Parts): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const path of parts.keys()) {
    const xml = /^customXml\/item\d+\.xml$/.test(path) ? textOf(parts, path)! : "";
    if (!SETTINGS_ROOT.test(xml)) continue;
    for (const { attributes, text } of elements(xml, ["setting"]))
      found.set(attributes["key"] ?? "", JSON.parse(text) as unknown);
  }
  return found;
}

/** Custom properties of a sheet, whose values lie in parts of their own. */
export function readSheetProperties(
  parts: Parts,
  path: string,
  properties: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const relations = relationsOfPart(parts, path);
  const found = new Map<string, string>();
  for (const [name, relation] of properties) {
    const bytes = parts.get(relations.get(relation) ?? "");
    if (bytes) found.set(name, new TextDecoder("utf-16le").decode(bytes));
  }
  return found;
}
