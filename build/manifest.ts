/** Writes the ribbon and the menu of a cell into manifest.xml, as the table of commands has them (`npm run manifest`). */
import { readFileSync, writeFileSync } from "node:fs";
import { ribbonGroups, type Command } from "../src/commands/command";
import { commandIds, commandOf, type CommandId } from "../src/commands/table";

/** The sizes that Office shows. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const address = "https://localhost:3000";
const groupIds = Object.keys(ribbonGroups) as (keyof typeof ribbonGroups)[];
const buttonIds = commandIds.filter((id) => commandOf(id).place !== "pane");

const capital = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);
const kebab = (id: string) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

const icon = (drawing: string) => [
  "<Icon>",
  ...sizes.map((size) => `  <bt:Image size="${size}" resid="${drawing}.${size}" />`),
  "</Icon>",
];

function control(id: CommandId): string[] {
  const name = capital(id);
  const action =
    id === "showPane"
      ? ['<Action xsi:type="ShowTaskpane">', '  <SourceLocation resid="Runtime.Url" />', "</Action>"]
      : ['<Action xsi:type="ExecuteFunction">', `  <FunctionName>${id}</FunctionName>`, "</Action>"];
  return [
    `<Control xsi:type="Button" id="JH.${name}">`,
    ...indented([
      `<Label resid="${name}.Label" />`,
      "<Supertip>",
      `  <Title resid="${name}.Label" />`,
      `  <Description resid="${name}.Tip" />`,
      "</Supertip>",
      ...icon(name),
      ...action,
    ]),
    "</Control>",
  ];
}

const placed = (place: Command["place"]) =>
  commandIds.filter((id) => commandOf(id).place === place).flatMap((id) => control(id));

const group = (id: (typeof groupIds)[number]) => [
  `<Group id="JH.${capital(id)}">`,
  ...indented([`<Label resid="${capital(id)}.Group" />`, ...icon(capital(ribbonGroups[id].icon)), ...placed(id)]),
  "</Group>",
];

const images = (drawing: string, file: string) =>
  sizes.map((size) => `<bt:Image id="${drawing}.${size}" DefaultValue="${address}/assets/${file}-${size}.png" />`);

const text = (id: string, words: { readonly "zh-CN": string; readonly en: string }) => [
  `<bt:String id="${id}" DefaultValue="${escaped(words["zh-CN"])}">`,
  `  <bt:Override Locale="en-US" Value="${escaped(words.en)}" />`,
  "</bt:String>",
];
const wordsOf = (id: CommandId, part: "label" | "tip") => {
  const { words } = commandOf(id);
  return { "zh-CN": words["zh-CN"][part], en: words.en[part] };
};

/** Where each part stands in the manifest: what comes before it, its lines, what comes after it. */
const parts: readonly (readonly [before: string, lines: readonly string[], after: string])[] = [
  ['<CustomTab id="JH.Tab">', groupIds.flatMap(group), '<Label resid="Tab.Label" />'],
  ['<OfficeMenu id="ContextMenuCell">', placed("cell"), "</OfficeMenu>"],
  [
    "<bt:Images>",
    [...images("App", "icon"), ...buttonIds.flatMap((id) => images(capital(id), kebab(id)))],
    "</bt:Images>",
  ],
  [
    '<bt:Override Locale="en-US" Value="JH Targets" />\n        </bt:String>',
    [
      ...groupIds.flatMap((id) => text(`${capital(id)}.Group`, ribbonGroups[id].words)),
      ...buttonIds.flatMap((id) => text(`${capital(id)}.Label`, wordsOf(id, "label"))),
    ],
    "</bt:ShortStrings>",
  ],
  ["<bt:LongStrings>", buttonIds.flatMap((id) => text(`${capital(id)}.Tip`, wordsOf(id, "tip"))), "</bt:LongStrings>"],
];

/** A manifest with the ribbon as the table has it; what else it says is kept. */
export function withRibbon(manifest: string): string {
  return parts.reduce((xml, [before, lines, after]) => {
    const start = xml.indexOf(before) + before.length;
    const end = xml.lastIndexOf("\n", xml.indexOf(after, start));
    const indent = /^\n( *)/.exec(xml.slice(end))![1]!;
    const deeper = after.startsWith("</") ? `${indent}  ` : indent;
    return xml.slice(0, start) + lines.map((line) => `\n${deeper}${line}`).join("") + xml.slice(end);
  }, manifest);
}

if (require.main === module) writeFileSync("manifest.xml", withRibbon(readFileSync("manifest.xml", "utf8")));
