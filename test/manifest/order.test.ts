import { childrenOf, descend, manifest } from "./manifest-file";

/**
 * What an element may hold, in this order: "How to find the proper order of manifest elements", task pane add-ins, of
 * Microsoft's Office Add-ins documentation. Resources stands beside Hosts, as its page "VersionOverrides" shows.
 */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "Dictionary",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  ExtensionPoint: ["Script", "Page", "Metadata", "Namespace", "CustomTab", "OfficeMenu"],
  CustomTab: ["Group", "Label"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  Control: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled", "Items"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

const namesOf = (names: readonly (string | null)[]) => names.filter((name): name is string => name !== null);

test("every element stands under its parent in the order that Microsoft's page on element ordering gives", () => {
  for (const element of descend(manifest)) {
    const expected = order[element.localName ?? ""];
    if (expected === undefined) continue;
    const names = namesOf(childrenOf(element).map(({ localName }) => localName));
    const sorted = [...names].sort((a, b) => expected.indexOf(a) - expected.indexOf(b));
    expect({ parent: element.localName, children: names }).toEqual({ parent: element.localName, children: sorted });
    expect(expected).toEqual(expect.arrayContaining(names));
  }
});

test("an element whose order is not stated holds one kind of child only", () => {
  const unstated = descend(manifest).filter(({ localName }) => order[localName ?? ""] === undefined);
  for (const element of unstated) {
    const kinds = new Set(childrenOf(element).map(({ localName }) => localName));
    expect({ parent: element.localName, kinds: kinds.size }).toEqual({
      parent: element.localName,
      kinds: Math.min(kinds.size, 1),
    });
  }
});
