import { readFileSync } from "node:fs";
import { DOMParser, type Element } from "@xmldom/xmldom";

export const root = (xml: string): Element => {
  const element = new DOMParser().parseFromString(xml, "text/xml").documentElement;
  if (element === null) throw new Error("no root element");
  return element;
};

export const manifest = root(readFileSync("manifest.xml", "utf8"));

export const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);

/** The element and everything below it, in the order of the file. */
export const descend = (element: Element): Element[] => [element, ...childrenOf(element).flatMap(descend)];

/** The elements of a local name below one, wherever they stand. */
export const all = (name: string, within: Element = manifest): Element[] =>
  descend(within).filter((element) => element.localName === name);

/** The only element of a local name below one. */
export const only = (name: string, within: Element = manifest): Element => {
  const [element, ...others] = all(name, within);
  if (element === undefined || others.length > 0) throw new Error(`${name}: ${others.length + 1} elements`);
  return element;
};

export const attribute = (element: Element, name: string): string => {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`${element.localName} without ${name}`);
  return value;
};

/** Every address of the manifest, whatever the element and the language. */
export const addressesOf = (within: Element): string[] =>
  descend(within)
    .flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Value")])
    .filter((value): value is string => value !== null && value.startsWith("https://"));
