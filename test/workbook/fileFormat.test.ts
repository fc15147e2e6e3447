import { findFaults } from "excel-host/validate";
import { workbookFile } from "../../src/cli/workbook";
import { createWorkbook } from "../../src/workbook";
import { jinhua, openHost, valueOf } from "./support/host";

jest.setTimeout(180_000);

describe("the files that come out, to Microsoft's Open XML SDK", () => {
  it("the workbook of the command line is without fault", async () => {
    const { plan, observations } = jinhua();
    expect(await findFaults(await workbookFile(plan, observations, "2024-09", "zh-CN"), "xlsx")).toEqual([]);
  });

  it("a workbook with every managed sheet is without fault", async () => {
    const { loadTargets, generateAnalysis, generateDashboard } = createWorkbook();
    const host = openHost();
    const { plan, observations } = jinhua();
    valueOf(await loadTargets(plan, observations));
    valueOf(await generateAnalysis("2024-08"));
    valueOf(await generateAnalysis("2024-09"));
    valueOf(await generateDashboard("2024-09"));
    expect(await findFaults(await host.save(), "xlsx")).toEqual([]);
    host.dispose();
  });
});
