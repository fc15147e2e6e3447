import { formatA1 } from "../address";
import type { EngineResult, EngineValue } from "../model/grid";
import type { WorkbookModel } from "../model/workbook";
import { prepare } from "./arguments";
import { type FunctionMetadata, readMetadata } from "./metadata";
import type { Outcome } from "./results";

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** One call that a client was asked to make. A stream serves all cells with equal arguments, another call one cell. */
interface Invocation {
  readonly id: number;
  readonly key: string;
  /** Name in formulas, in capitals. */
  readonly name: string;
  readonly cells: Map<string, Cell>;
  /** Undefined until the client answers. */
  outcome: Outcome | undefined;
}

/** A message to the client's runtime, in its numbers: category 1, type 1000 invokes and 1001 cancels. */
export interface FunctionEntry {
  readonly messageCategory: 1;
  readonly messageType: 1000 | 1001;
  readonly targetId: string;
  readonly message: unknown;
}

/** What a cell shows while its function is calculated. */
const BUSY = { error: "#GETTING_DATA" } as const;

const flags = { cancelable: 1, stream: 2 } as const;

/**
 * Custom functions in cells. The formula engine calls synchronously; what is not known yet is asked of the client, shown
 * as #GETTING_DATA, and the cell is evaluated anew when the answer comes.
 */
export class FunctionRuntime {
  private readonly invocations = new Map<number, Invocation>();
  private readonly streams = new Map<string, Invocation>();
  /** Calls of a cell that are no streams, by cell and arguments. */
  private readonly calls = new Map<string, Map<string, Invocation>>();
  /** Streams that a cell used when it was last evaluated. */
  private readonly used = new Map<string, Set<Invocation>>();
  private outgoing: FunctionEntry[] = [];
  /** Cells whose answers came and that wait to be evaluated for it, and cells already evaluated in this calculation. */
  private readonly answered = new Set<string>();
  private readonly seen = new Set<string>();
  private nextId = 1;
  /** Names of the functions that cells may call, in capitals. */
  readonly names = new Set<string>();

  constructor(private readonly model: WorkbookModel) {}

  /** Lets cells call the functions of an add-in's functions.json, in its namespace (`DEMO` → `=DEMO.GAP(…)`). */
  register(json: unknown, namespace: string): void {
    for (const metadata of readMetadata(json)) {
      const name = `${namespace}.${metadata.name}`.toUpperCase();
      this.names.add(name);
      this.model.grid.setFunction(name, (cell, args) => this.call(name, metadata, cell, args));
    }
  }

  private call(name: string, metadata: FunctionMetadata, cell: Cell, args: readonly EngineValue[]): EngineResult {
    const place = keyOf(cell);
    if (!this.seen.has(place)) this.begin(place);
    const prepared = prepare(metadata, args);
    if ("error" in prepared) return prepared;
    const address = metadata.requiresAddress ? this.model.address(cell.sheet, { ...cell, rows: 1, columns: 1 }) : "";
    const key = JSON.stringify([metadata.id, prepared.values, address]);
    const invoke = (): Invocation => this.invoke(name, metadata, cell, key, prepared.values);
    const invocation = metadata.stream ? this.stream(cell, key, invoke) : this.once(cell, key, invoke);
    return invocation.outcome?.result ?? BUSY;
  }

  /** A cell is evaluated: for another reason than an answer, its calls are made anew. */
  private begin(place: string): void {
    this.seen.add(place);
    this.used.delete(place);
    if (this.answered.delete(place)) return;
    for (const { id } of this.calls.get(place)?.values() ?? []) this.invocations.delete(id);
    this.calls.delete(place);
  }

  private stream(cell: Cell, key: string, invoke: () => Invocation): Invocation {
    let stream = this.streams.get(key);
    if (!stream) this.streams.set(key, (stream = invoke()));
    const place = keyOf(cell);
    stream.cells.set(place, cell);
    const used = this.used.get(place) ?? new Set();
    this.used.set(place, used.add(stream));
    return stream;
  }

  private once(cell: Cell, key: string, invoke: () => Invocation): Invocation {
    const place = keyOf(cell);
    const invocations = this.calls.get(place) ?? new Map<string, Invocation>();
    this.calls.set(place, invocations);
    let call = invocations.get(key);
    if (!call) invocations.set(key, (call = invoke()));
    return call;
  }

  private invoke(
    name: string,
    metadata: FunctionMetadata,
    cell: Cell,
    key: string,
    parameterValues: readonly unknown[],
  ): Invocation {
    const { id, stream, cancelable, requiresAddress } = metadata;
    const invocation: Invocation = {
      id: this.nextId++,
      key,
      name,
      cells: new Map([[keyOf(cell), cell]]),
      outcome: undefined,
    };
    this.invocations.set(invocation.id, invocation);
    const address = requiresAddress ? this.model.address(cell.sheet, { ...cell, rows: 1, columns: 1 }) : null;
    const bits = (cancelable ? flags.cancelable : 0) | (stream ? flags.stream : 0);
    const message = { invocationId: invocation.id, functionName: id, parameterValues, address, flags: bits };
    this.outgoing.push({ messageCategory: 1, messageType: 1000, targetId: "", message });
    return invocation;
  }

  /** Takes answers of the client; the cells that wait for them are evaluated at the next calculation. */
  deliver(outcomes: readonly (Outcome | undefined)[]): void {
    const cells = new Map<string, Cell>();
    for (const outcome of outcomes) {
      const invocation = outcome && this.invocations.get(outcome.id);
      if (!invocation) continue;
      invocation.outcome = outcome;
      for (const [place, cell] of invocation.cells) cells.set(place, cell);
    }
    for (const place of cells.keys()) this.answered.add(place);
    this.model.grid.invalidate([...cells.values()]);
  }

  /** Called after a calculation: lets go of streams that no cell uses any more, and gives what is to be sent. */
  finish(): readonly FunctionEntry[] {
    if (this.names.size === 0) return [];
    this.seen.clear();
    this.answered.clear();
    for (const stream of this.streams.values()) {
      for (const [place, { sheet, row, column }] of stream.cells) {
        const formula = this.model.grid.sheet(sheet)?.formula(row, column);
        if (!formula?.toUpperCase().includes(stream.name) || !this.used.get(place)?.has(stream))
          stream.cells.delete(place);
      }
      if (stream.cells.size === 0) this.cancel(stream);
    }
    const entries = this.outgoing;
    this.outgoing = [];
    return entries;
  }

  private cancel(stream: Invocation): void {
    this.streams.delete(stream.key);
    this.invocations.delete(stream.id);
    this.outgoing.push({ messageCategory: 1, messageType: 1001, targetId: "", message: { invocationId: stream.id } });
  }

  /** The client that answered is gone: everything is asked anew of the next one. */
  restart(): void {
    for (const map of [this.invocations, this.streams, this.calls, this.used]) map.clear();
    this.outgoing = [];
    if (this.names.size > 0) this.model.grid.invalidateAll();
  }

  /** Whether calls wait for their first answer. */
  get waiting(): boolean {
    return [...this.invocations.values()].some(({ outcome }) => outcome === undefined);
  }

  /** Text beside the error in a cell, where its function gave one. */
  messageAt(cell: Cell): string | undefined {
    const place = keyOf(cell);
    const found = [...(this.used.get(place) ?? []), ...(this.calls.get(place)?.values() ?? [])];
    return found.map(({ outcome }) => outcome?.message).find((message) => message !== undefined);
  }
}

function keyOf({ sheet, row, column }: Cell): string {
  return `${sheet}!${formatA1({ row, column, rows: 1, columns: 1 })}`;
}
