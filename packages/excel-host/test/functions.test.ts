import { open } from "./support";

interface Streaming {
  setResult(value: unknown): void;
  onCanceled: () => void;
}

const number = { name: "x", type: "number" };
const metadata = {
  functions: [
    { id: "ADD", name: "ADD", parameters: [number, { ...number, optional: true }] },
    { id: "LATER", name: "LATER", parameters: [number] },
    { id: "TEXT", name: "文本", parameters: [{ name: "t", type: "string" }] },
    { id: "TOTAL", name: "TOTAL", parameters: [{ name: "m", type: "any", dimensionality: "matrix" }] },
    { id: "LIST", name: "LIST", parameters: [], result: { dimensionality: "matrix" } },
    {
      id: "LIVE",
      name: "LIVE",
      parameters: [{ name: "k", type: "string" }],
      options: { stream: true, cancelable: true },
    },
    { id: "WHERE", name: "WHERE", parameters: [], options: { requiresAddress: true } },
  ],
};

function opened() {
  const client = open();
  const { host, CustomFunctions: functions } = client;
  host.registerFunctions(metadata, "DEMO");
  const calls: unknown[][] = [];
  const streams = new Map<string, Streaming>();
  const cancelled: string[] = [];
  functions.associate("ADD", (x: number, y: number | null) => {
    calls.push([x, y]);
    if (x < 0) throw new functions.Error(functions.ErrorCode.notAvailable, "没有数据");
    return x + (y ?? 100);
  });
  functions.associate("LATER", async (x: number) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return x * 2;
  });
  functions.associate("TEXT", (text: string) => `${text}!`);
  functions.associate("TOTAL", (matrix: unknown[][]) => JSON.stringify(matrix));
  functions.associate("LIST", () => [
    ["2024-09", 1],
    ["001", true],
  ]);
  functions.associate("WHERE", (invocation: { readonly address: string }) => invocation.address);
  functions.associate("LIVE", (key: string, invocation: Streaming) => {
    streams.set(key, invocation);
    invocation.onCanceled = () => cancelled.push(key);
    invocation.setResult(`${key}1`);
  });
  const values = (...cells: string[]) => cells.map((cell) => host.cell(cell).value);
  return { ...client, calls, streams, cancelled, values };
}

describe("custom functions on the client's own runtime", () => {
  it("calculates nested calls, hands on omitted arguments as null, and shows promises' results", async () => {
    const { host, onSheet, calls, values } = opened();
    await onSheet(
      (sheet) =>
        (sheet.getRange("A1:A3").formulas = [["=DEMO.ADD(1,2)"], ["=DEMO.ADD(DEMO.ADD(1))"], ["=DEMO.LATER(4)+A1"]]),
    );
    expect(values("A3")).toEqual(["#GETTING_DATA"]);
    await host.idle();
    expect(values("A1", "A2", "A3")).toEqual([3, 201, 11]);
    expect(calls).toEqual([
      [1, 2],
      [1, null],
      [101, null],
    ]);
  });

  it("hands a quoted argument on as the text that it says, also where it looks like a day or a percentage", async () => {
    const { host, onSheet, values } = opened();
    const formulas = ['=DEMO.文本("1.1.01")', '=DEMO.文本("20%")', '=DEMO.文本("2024-09")'];
    await onSheet((sheet) => (sheet.getRange("A1:A3").formulas = formulas.map((formula) => [formula])));
    await host.idle();
    expect(values("A1", "A2", "A3")).toEqual(["1.1.01!", "20%!", "2024-09!"]);
  });

  it("turns a function's error into the cell's error with its message, and propagates it", async () => {
    const { host, onSheet, values } = opened();
    await onSheet(
      (sheet) => (sheet.getRange("A1:A3").formulas = [["=DEMO.ADD(-1)"], ["=A1+1"], ['=IFERROR(A1,"无")']]),
    );
    await host.idle();
    expect(values("A1", "A2", "A3")).toEqual(["#N/A", "#N/A", "无"]);
    expect(host.cell("A1").message).toBe("没有数据");
  });

  it("converts arguments by their types and refuses what does not convert without a call", async () => {
    const { host, onSheet, calls, values } = opened();
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, "x"],
        [true, ""],
      ];
      sheet.getRange("C1:C5").formulas = [
        ["=DEMO.ADD(B1)"],
        ["=DEMO.文本(A1)"],
        ["=DEMO.TOTAL(A1:B2)"],
        ["=DEMO.ADD(1/0)"],
        ["=DEMO.ADD(1,2,3)"],
      ];
    });
    await host.idle();
    expect(values("C1", "C2", "C3", "C4", "C5")).toEqual([
      "#VALUE!",
      "1!",
      '[[1,"x"],[true,""]]',
      "#DIV/0!",
      "#VALUE!",
    ]);
    expect(calls).toEqual([]);
  });

  it("spills matrices without reading their texts as numbers or dates", async () => {
    const { host, onSheet, values } = opened();
    await onSheet((sheet) => (sheet.getRange("B2").formulas = [["=DEMO.LIST()"]]));
    await host.idle();
    expect(values("B2", "C2", "B3", "C3")).toEqual(["2024-09", 1, "001", true]);
  });

  it("calls again when an argument changes, and tells the address where it is asked for", async () => {
    const { host, onSheet, calls, values } = opened();
    await onSheet((sheet) => (sheet.getRange("A1:A2").formulas = [[1], ["=DEMO.ADD(A1,0)"]]));
    await onSheet((sheet) => (sheet.getRange("B7").formulas = [["=DEMO.WHERE()"]]));
    await host.idle();
    await host.type("A1", "9");
    await host.idle();
    expect([values("A2", "B7"), calls]).toEqual([
      [9, "Sheet1!B7"],
      [
        [1, 0],
        [9, 0],
      ],
    ]);
  });

  it("shares one stream among cells with equal arguments and cancels it when the last of them is gone", async () => {
    const { host, onSheet, streams, cancelled, values } = opened();
    await onSheet(
      (sheet) =>
        (sheet.getRange("A1:A3").formulas = [['=DEMO.LIVE("a")'], ['=DEMO.LIVE("a")&"?"'], ['=DEMO.LIVE("b")']]),
    );
    await host.idle();
    expect(values("A1", "A2", "A3")).toEqual(["a1", "a1?", "b1"]);
    streams.get("a")!.setResult("a2");
    await delivered(() => host.cell("A1").value === "a2");
    expect(values("A1", "A2", "A3")).toEqual(["a2", "a2?", "b1"]);
    await onSheet((sheet) => sheet.getRange("A1").clear());
    await host.idle();
    expect(cancelled).toEqual([]);
    await host.type("A2", "5");
    await host.idle();
    expect(cancelled).toEqual(["a"]);
    expect(streams.size).toBe(2);
  });

  it("moves to another stream when the argument changes, and survives inserted rows", async () => {
    const { host, onSheet, streams, cancelled, values } = opened();
    await onSheet((sheet) => (sheet.getRange("A1:A2").formulas = [["a"], ["=DEMO.LIVE(A1)"]]));
    await host.idle();
    await host.type("A1", "c");
    await host.idle();
    expect([values("A2"), cancelled]).toEqual([["c1"], ["a"]]);
    await onSheet((sheet) => void sheet.getRange("1:3").insert("Down"));
    await host.idle();
    streams.get("c")!.setResult("c2");
    await delivered(() => host.cell("A5").value === "c2");
    expect(cancelled).toEqual(["a"]);
  });

  it("shows #NAME? for a function that nobody registered", async () => {
    const { onSheet, values } = opened();
    await onSheet((sheet) => (sheet.getRange("A1").formulas = [["=DEMO.NOTHING(1)"]]));
    expect(values("A1")).toEqual(["#NAME?"]);
  });
});

/** The client brings results of streams in batches, some 50 to 500 ms apart. */
async function delivered(done: () => boolean): Promise<void> {
  for (let waited = 0; !done() && waited < 3000; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done()).toBe(true);
}
