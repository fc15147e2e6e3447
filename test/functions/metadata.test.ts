import { parseTree } from "custom-functions-metadata";
import { builtInFunctions } from "excel-host";
import { functionsMetadata } from "../../src/functions/metadata";
import { functionTable } from "../../src/functions/table";
import { asSource } from "./jsdoc";

describe("the metadata of the custom functions", () => {
  it.each([
    ["zh-CN", "zh-CN"],
    ["en-US", "en"],
  ] as const)("is in %s what Microsoft's generator reads from the table written as JSDoc", (language, locale) => {
    const { functions, enums, extras } = parseTree(asSource(locale), "functions.ts");
    expect(extras.flatMap(({ errors }) => errors)).toEqual([]);
    // The generator keeps the quotes of a member's name that is no identifier.
    const text = JSON.stringify({ functions, enums }).replace(/"name":"\\"(.*?)\\""/g, '"name":"$1"');
    expect(functionsMetadata(language)).toEqual(JSON.parse(text));
  });

  it("names the same functions, parameters and choices in both languages", () => {
    const shape = (language: "zh-CN" | "en-US") => {
      const { functions, enums } = functionsMetadata(language);
      return {
        functions: functions.map(({ id, name, parameters, result }) => ({
          id,
          name,
          result,
          parameters: parameters.map((parameter) => ({ ...parameter, description: "" })),
        })),
        enums: enums.map(({ id, values }) => ({ id, values: values.map(({ stringValue }) => stringValue) })),
      };
    };
    expect(shape("zh-CN")).toEqual(shape("en-US"));
  });

  it("takes no name of a function that spreadsheets have", () => {
    expect(builtInFunctions.has("SUM") && builtInFunctions.has("XLOOKUP")).toBe(true);
    expect(functionTable.filter(({ id }) => builtInFunctions.has(id))).toEqual([]);
  });

  it("keeps the ids that workbooks hold", () => {
    expect(functionTable.map(({ id }) => id)).toEqual([
      ...["TARGET", "TARGETS", "INDICATOR", "FIELDS"],
      ...["ACTUAL", "PACE", "GAP", "ATTAIN", "PROBABILITY", "STATUS", "OUTLOOK", "PROJECT", "REQUIRED"],
      ...["PLACE", "NOTE", "WHY", "WHATIF", "NEEDED", "METHODS", "REGIONS"],
      ...["TASK", "TASKS", "TASKCOUNT"],
    ]);
  });

  it("makes no function volatile and streams exactly those that follow the figures", () => {
    const streaming = functionsMetadata("zh-CN").functions.filter(({ options }) => options?.stream);
    expect(streaming.map(({ id }) => id)).toEqual(functionTable.slice(4).map(({ id }) => id));
    expect(JSON.stringify(functionsMetadata("zh-CN"))).not.toContain("volatile");
  });

  it("gives every function an example that calls it", () => {
    for (const { id, description } of functionsMetadata("zh-CN").functions) expect(description).toContain(`=JH.${id}(`);
  });
});
