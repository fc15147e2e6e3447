import { createWorkbook } from "../../../src/workbook";
import { createHost } from "excel-host";
import { asUser, connect, valueOf } from "../support/host";

const { freezeFunctions } = createWorkbook();

jest.setTimeout(60_000);

describe("freezing a function that spills", () => {
  // So little fits into an answer that the sheet comes in blocks.
  const host = createHost({ payloadLimit: 8000 });
  const client = connect(host);
  afterAll(() => host.dispose());

  it("leaves every cell it filled as the value it showed, texts as texts, and other formulas as they are", async () => {
    const metadata = {
      functions: [{ id: "LIST", name: "LIST", parameters: [], result: { dimensionality: "matrix" } }],
    };
    host.registerFunctions(metadata, "JH");
    client.CustomFunctions.associate("LIST", () => [
      ["2024-09", 1],
      ["001", true],
    ]);
    await asUser(host, (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2").formulas = [["=JH.LIST()"]];
      sheet.getRange("E2").formulas = [['=B3&"号"']];
      sheet.getRange("F1:F40").formulas = Array.from({ length: 40 }, () => ['=REPT("a",200)']);
    });
    await host.idle();
    const cells = ["B2", "C2", "B3", "C3"];
    const shown = () => cells.map((cell) => host.cell(`Sheet1!${cell}`).value);
    expect(shown()).toEqual(["2024-09", 1, "001", true]);

    expect(valueOf(await freezeFunctions("Sheet1"))).toEqual({ sheet: "Sheet1", cells: 1 });
    await host.idle();
    expect(shown()).toEqual(["2024-09", 1, "001", true]);
    expect(cells.map((cell) => host.cell(`Sheet1!${cell}`).formula)).toEqual([null, null, null, null]);
    expect(host.cell("Sheet1!E2")).toMatchObject({ formula: '=B3&"号"', value: "001号" });
    // What was spilled is a cell like any other now.
    await host.type("Sheet1!B3", "002");
    expect(host.cell("Sheet1!B2").value).toBe("2024-09");
  });
});
