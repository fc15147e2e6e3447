/** One button of an add-in, as its manifest declares it. */
export interface Button {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the icon of 32 pixels. */
  readonly icon: string;
  /** The function that it runs; null for one that shows the pane. */
  readonly action: string | null;
}

export interface Group {
  readonly label: string;
  readonly buttons: readonly Button[];
}

/** What a host takes from an add-in's manifest. Addresses are relative to the folder of the add-in's page. */
export interface Manifest {
  readonly name: string;
  readonly tab: string;
  readonly groups: readonly Group[];
  /** Buttons of the menu on cells. */
  readonly cellMenu: readonly Button[];
  readonly page: string;
  readonly functions: string;
  readonly namespace: string;
}

/** Reads an add-in only manifest in its default language. Throws where it has no custom tab with a page. */
export function readManifest(xml: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const resources = new Map(
    named(document, "Resources").flatMap((node) =>
      [...node.querySelectorAll("[id]")].map((entry) => [entry.id, entry.getAttribute("DefaultValue") ?? ""] as const),
    ),
  );
  const folder = new URL(".", value(document, "SourceLocation")).href;
  const resource = (node: Element | undefined): string => resources.get(node?.getAttribute("resid") ?? "") ?? "";
  const file = (node: Element | undefined): string => resource(node).replace(folder, "");
  const button = (control: Element): Button => ({
    id: control.id,
    label: resource(child(control, "Label")),
    tip: resource(named(control, "Description")[0]),
    icon: file(named(control, "Image").find((image) => image.getAttribute("size") === "32")),
    action: named(control, "FunctionName")[0]?.textContent ?? null,
  });
  const surface = (type: string): Element | undefined =>
    named(document, "ExtensionPoint").find((point) => point.getAttribute("xsi:type") === type);

  const [ribbon, menu, functions] = ["PrimaryCommandSurface", "ContextMenu", "CustomFunctions"].map(surface);
  const tab = ribbon && child(ribbon, "CustomTab");
  if (!tab || !functions) throw new Error("The manifest has no custom tab or no custom functions.");
  return {
    name: value(document, "DisplayName"),
    tab: resource(child(tab, "Label")),
    groups: named(tab, "Group").map((group) => ({
      label: resource(child(group, "Label")),
      buttons: named(group, "Control").map(button),
    })),
    cellMenu: menu ? named(menu, "Control").map(button) : [],
    page: value(document, "SourceLocation").replace(folder, ""),
    functions: file(named(named(functions, "Metadata")[0] ?? functions, "SourceLocation")[0]),
    namespace: resource(named(functions, "Namespace")[0]),
  };
}

function named(node: Document | Element, name: string): readonly Element[] {
  return [...node.getElementsByTagNameNS("*", name)];
}

function child(node: Element, name: string): Element | undefined {
  return [...node.children].find(({ localName }) => localName === name);
}

function value(document: Document, name: string): string {
  return named(document, name)[0]?.getAttribute("DefaultValue") ?? "";
}
