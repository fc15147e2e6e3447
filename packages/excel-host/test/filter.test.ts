import { filterByTexts, filterChoices, filterHeads } from "../src/model/filter";
import { open } from "./support";

async function filtered() {
  const client = open();
  await client.onSheet((sheet) => {
    sheet.getRange("B2:C5").values = [
      ["单位", "值"],
      ["发改委", 0.5],
      ["", 0.5],
      ["统计局", 1],
    ];
    sheet.getRange("C3:C5").numberFormat = [["0%"], ["0%"], ["0%"]];
    sheet.autoFilter.apply(sheet.getRange("B2:C5"));
    sheet.getRange("E1:E2").values = [["表"], ["x"]];
    sheet.tables.add("E1:E2", true).showFilterButton = true;
  });
  const { model } = client.host;
  const state = model.state(model.active.id);
  const hidden = () => [2, 3, 4].filter((row) => model.active.rowHidden(row));
  return { ...client, model, state, hidden };
}

describe("filters by a heading's button", () => {
  it("stand on each heading of the sheet's filter and of its tables", async () => {
    const { state } = await filtered();
    expect(filterHeads(state).map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [1, 2],
      [0, 4],
    ]);
  });

  it("offer what cells show, once, and hide the rows whose text is not chosen until all are", async () => {
    const { model, state, hidden } = await filtered();
    const [unit, value] = filterHeads(state);
    expect(filterChoices(model, state.id, value!)).toEqual([
      { text: "50%", chosen: true },
      { text: "100%", chosen: true },
    ]);
    filterByTexts(model, state, value!, ["100%"]);
    expect(hidden()).toEqual([2, 3]);
    expect(filterChoices(model, state.id, value!).map(({ chosen }) => chosen)).toEqual([false, true]);
    filterByTexts(model, state, value!, null);
    filterByTexts(model, state, unit!, [""]);
    expect(hidden()).toEqual([2, 4]);
    filterByTexts(model, state, unit!, null);
    expect(hidden()).toEqual([]);
  });

  it("are refused on a protected sheet that does not allow them", async () => {
    const { model, state, onSheet } = await filtered();
    await onSheet((sheet) => sheet.protection.protect({}));
    expect(() => filterByTexts(model, state, filterHeads(state)[0]!, [])).toThrow(
      expect.objectContaining({ code: "AccessDenied" }),
    );
  });
});
