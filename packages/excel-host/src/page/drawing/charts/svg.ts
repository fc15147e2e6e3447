/** An element of a drawing as data, so that what is drawn can be computed and tested without a page. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export function node(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  const set = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === "number" ? Math.round(value * 100) / 100 : value] as const],
  );
  return { tag, attributes: Object.fromEntries(set), children };
}

const SVG = "http://www.w3.org/2000/svg";

export function toElement({ tag, attributes, children }: SvgNode): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children.map((one) => (typeof one === "string" ? one : toElement(one))));
  return element;
}
