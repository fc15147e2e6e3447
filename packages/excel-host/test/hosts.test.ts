import { createHost } from "../src";
import { loadExcelClient } from "../src/node";

/** A workbook with a name, a table and a function that mean another thing in each host. */
function workbook(number: number) {
  const host = createHost();
  const { Excel, CustomFunctions } = loadExcelClient(host);
  host.registerFunctions({ functions: [{ id: "OWN", name: "OWN", parameters: [] }] }, "DEMO");
  CustomFunctions.associate("OWN", async () => {
    await new Promise((resolve) => setTimeout(resolve, 3 - number));
    return number * 1000;
  });
  const fill = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:A3").values = [["数"], [number], [number * 10]];
      context.workbook.names.add("容差", sheet.getRange(`A${number + 1}`));
      sheet.tables.add("A1:A3", true).name = "台账";
      sheet.getRange("C1:C3").formulas = [["=容差*2"], ["=SUM(台账[数])"], ["=DEMO.OWN()+容差"]];
      await context.sync();
    });
  const values = () => ["C1", "C2", "C3"].map((cell) => host.cell(cell).value);
  return { host, fill, values };
}

describe("two hosts in one process", () => {
  it("calculate at the same time, each with its own names, tables and functions", async () => {
    const [first, second] = [workbook(1), workbook(2)];
    await Promise.all([first.fill(), second.fill()]);
    await Promise.all([first.host.idle(), second.host.idle()]);
    expect(first.values()).toEqual([2, 11, 1001]);
    expect(second.values()).toEqual([40, 22, 2020]);
    await Promise.all([first.host.type("A2", "5"), second.host.type("A3", "7")]);
    await Promise.all([first.host.idle(), second.host.idle()]);
    expect(first.values()).toEqual([10, 15, 1005]);
    expect(second.values()).toEqual([14, 9, 2007]);
    for (const { host } of [first, second]) host.dispose();
  });

  it("do not end with each other", async () => {
    const [first, second] = [workbook(1), workbook(2)];
    await Promise.all([first.fill(), second.fill()]);
    const ending = first.host.type("A2", "3");
    const going = second.host.type("A3", "8");
    await ending;
    first.host.dispose();
    await going;
    await second.host.type("A2", "4");
    await second.host.idle();
    expect(second.values()).toEqual([16, 12, 2008]);
    second.host.dispose();
  });
});
