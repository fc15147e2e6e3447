import { SaxesParser, type SaxesTagPlain } from "saxes";
import { ExcelError } from "../error";

/** An element of a part with what it contains; names are without their prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

/** Deepest nesting of elements, and most of them, that a part of a drawing may have. */
const DEEPEST = 200;
const MOST = 1_000_000;

/**
 * A part as a tree of its elements.
 * @throws InvalidArgument where it is not well formed, or too deep or large
 */
export function treeOf(xml: string): Element {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [root];
  let count = 0;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    if (open.length > DEEPEST || ++count > MOST)
      throw new ExcelError("InvalidArgument", "A part of the file is too large.");
    const element = { name: name.slice(name.indexOf(":") + 1), attributes, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => (open.at(-1)!.text += text));
  parser.on("closetag", () => void open.pop());
  parser.on("error", () => {
    throw new ExcelError("InvalidArgument", "A part of the file is not well formed.");
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** The first child under each name of a path; undefined where one is missing. */
export function child(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => at?.children.find((one) => one.name === name), element);
}

export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** The `val` of a child, as most settings of a chart are written. */
export const valOf = (element: Element | undefined, ...path: readonly string[]): string | undefined =>
  child(element, ...path)?.attributes["val"];

export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** A switch; one without a value is on. */
export function isOn(element: Element | undefined, ...path: readonly string[]): boolean | undefined {
  const found = child(element, ...path);
  return found && !/^(0|false)$/.test(found.attributes["val"] ?? "1");
}
