import { all } from "./manifest-file";

test("every action that a button or a menu names is given to Office when the page loads", async () => {
  const associated: string[] = [];
  const office = { actions: { associate: (id: string) => void associated.push(id) } };
  Object.assign(globalThis, { Office: office });
  await import("../../src/commands");
  const named = all("FunctionName").map(({ textContent }) => textContent);
  expect(named).toHaveLength(7);
  expect(associated).toEqual(expect.arrayContaining(named));
});
