import { createHost } from "../src";
import { loadExcelClient } from "../src/node";

test("an add-in shows and hides its pane through the client, and the host's page is told", async () => {
  const shown: boolean[] = [];
  const host = createHost({ onPane: (visible) => shown.push(visible) });
  const { Office } = loadExcelClient(host);
  await Office.addin.showAsTaskpane();
  await Office.addin.hide();
  expect(shown).toEqual([true, false]);
  host.dispose();
});

test("where there is no page an add-in that shows its pane is not refused", async () => {
  const host = createHost();
  await expect(loadExcelClient(host).Office.addin.showAsTaskpane()).resolves.toBeUndefined();
  host.dispose();
});
