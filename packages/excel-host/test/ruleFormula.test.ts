import { MAX_COLUMNS, parseA1 } from "../src/address";
import { shiftRule } from "../src/model/ruleFormula";
import { open } from "./support";

const at = (address: string) => parseA1(address)!;
const rows = (kind: "insert" | "delete", row: number, count: number) =>
  ({ kind, axis: "rows", rect: { row: row - 1, column: 0, rows: count, columns: MAX_COLUMNS } }) as const;

describe("formulas of rules", () => {
  it.each([
    ['=AND($AD$6="on",$G2="A1")', "B2", "B3", '=AND($AD$7="on",$G3="A1")'],
    ['=$G1="滞后"', "A1", "A1", '=$G1="滞后"'],
    ["=LOG10(A2)+表1+$B$1:$B$9", "A2", "A3", "=LOG10(A3)+表1+$B$2:$B$10"],
    ["=台账!$A$1+其他!$A$1+'台账'!A1", "C4", "C5", "=台账!$A$2+其他!$A$1+'台账'!A2"],
  ])("%s for %s, with a row inserted at the top, becomes %s: %s", (formula, from, to, expected) => {
    expect(shiftRule(formula, rows("insert", 1, 1), true, "台账", at(from), at(to))).toBe(expected);
  });

  it("say #REF! where the fixed cell is deleted", () => {
    expect(shiftRule("=$A$3+A9", rows("delete", 3, 1), true, "台账", at("A9"), at("A8"))).toBe("=#REF!+A8");
  });

  it("follow cells on their own sheet and on others when a person inserts rows and renames the sheet", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet, context) => {
      const format = sheet.getRange("B2:B9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=AND($B2<0,$D$1>1)";
      const second = context.workbook.worksheets.add("二");
      second.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "=Sheet1!$A$2:$A$5" } };
    });
    await host.actingAs("user", () => onSheet((sheet) => void sheet.getRange("1:1").insert("Down")));
    await onSheet((sheet) => void (sheet.name = "数据 1"));
    await onSheet(async (sheet, context) => {
      const rule = sheet.getRange("B3").conditionalFormats.getItemAt(0).custom.rule.load("formula");
      const list = context.workbook.worksheets.getItem("二").getRange("A1").dataValidation.load("rule");
      await context.sync();
      expect([rule.formula, list.rule.list!.source]).toEqual(["=AND($B3<0,$D$2>1)", "='数据 1'!$A$3:$A$6"]);
    });
  });
});
