import { byteLength, Connection } from "./bridge/connection";
import { interpret, type Surroundings } from "./bridge/interpreter";
import { isHousekeeping, type RequestBody, RequestFlag, type ResponseBody } from "./bridge/protocol";
import { type ErrorCode, ExcelError } from "./error";
import { ExcelObject, Workbook } from "./excel";
import { AddinInternalService, AppRuntimeService, CustomFunctions } from "./functions/service";
import { FunctionRuntime } from "./functions/runtime";
import type { Actor } from "./model/events";
import { takeForeign } from "./model/foreign";
import type { Grid } from "./model/grid";
import { createHeadlessGrid } from "./model/univer";
import { WorkbookModel } from "./model/workbook";
import { type CellView, typeInto, viewCell } from "./screen";

export interface HostOptions {
  /** Name of the workbook's file. */
  readonly name?: string;
  /** Requirement sets and their versions: a lower version plays an older Excel. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Largest request and largest answer in bytes, as Excel on the web limits them. */
  readonly payloadLimit?: number;
  /** The spreadsheet underneath; without one it is headless. */
  readonly grid?: Grid;
  /** Called when an add-in shows or hides its pane; without it there is none to be seen. */
  readonly onPane?: (shown: boolean) => void;
}

/** What the host's users asked for since it began. */
export interface Counters {
  /** Requests, without the client's own: it lets go of references after `Excel.run` and brings results of functions. */
  syncs: number;
  requests: number;
  actions: number;
  /** Bytes of requests and of answers and events. */
  received: number;
  sent: number;
}

/** A fault to happen once: at the first action with this place or index, with this code. */
export interface Fault {
  readonly at: string | number;
  readonly code: ErrorCode;
}

const latest = {
  ExcelApi: "1.17",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.1",
  RichApiRuntime: "1.1",
  DelayForCellEdit: "1.1",
};
/** Needed by the client's runtime of custom functions on its own. */
const runtime = { CustomFunctions: "1.9", ExcelApiUndo: "1.7" };

/** A workbook that Microsoft's client can talk to. */
export class Host {
  readonly model: WorkbookModel;
  readonly requirements: Readonly<Record<string, string>>;
  readonly counters: Counters = { syncs: 0, requests: 0, actions: 0, received: 0, sent: 0 };
  private readonly functions: FunctionRuntime;
  /** While true every request is refused as by a host that is busy (ServiceNotAvailable). */
  busy = false;
  private editing = false;
  private faults: Fault[] = [];
  private readonly interruptions: (() => Promise<unknown>)[] = [];
  private readonly connections = new Set<Connection>();
  private queue: Promise<unknown> = Promise.resolve();
  private wake: (() => void)[] = [];

  constructor(private readonly options: HostOptions = {}) {
    this.model = new WorkbookModel(options.grid ?? createHeadlessGrid("Sheet1"), options.name ?? "工作簿.xlsx");
    this.functions = new FunctionRuntime(this.model);
    this.requirements = { ...runtime, ...(options.requirements ?? latest) };
    this.model.grid.onForeignChange((change) => {
      this.model.actor = "user";
      takeForeign(this.model, change);
      this.model.actor = "addin";
      void this.exclusively(() => this.calculate());
    });
  }

  /** Opens the host to one more client. */
  connect(): Connection {
    const connection = new Connection(
      (body, flags, size) => this.request(body, flags, size),
      (size) => (this.counters.sent += size),
    );
    this.connections.add(connection);
    return connection;
  }

  /** The client is gone, as when its page is left. */
  disconnect(connection: Connection): void {
    connection.close();
    this.connections.delete(connection);
    this.model.references.clear();
    this.functions.restart();
  }

  /** Lets cells call the functions of an add-in's functions.json, in its namespace. */
  registerFunctions(json: unknown, namespace: string): void {
    this.functions.register(json, namespace);
  }

  /** While true the user types in a cell: requests are refused, or wait where the client asked for it (delayForCellEdit). */
  get cellEditMode(): boolean {
    return this.editing;
  }

  set cellEditMode(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    for (const wake of this.wake.splice(0)) wake();
  }

  /** Does something just before the client's next sync is carried out: someone else's change at the same time. */
  beforeNextSync(task: () => Promise<unknown>): void {
    this.interruptions.push(task);
  }

  /** Lets the next action that matches fail. */
  failNext(fault: Fault): void {
    this.faults.push(fault);
  }

  isSetSupported(name: string, version = "1.1"): boolean {
    const supported = Object.hasOwn(this.requirements, name) ? this.requirements[name] : undefined;
    if (supported === undefined) return false;
    const [[major = 0, minor = 0], [wantedMajor = 0, wantedMinor = 0]] = [numbers(supported), numbers(version)];
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  }

  /** Runs tasks one after the other: the workbook is never changed by two at once. */
  exclusively<T>(task: () => Promise<T>): Promise<T> {
    const next = this.queue.then(task, task);
    this.queue = next.catch(() => undefined);
    return next;
  }

  /**
   * Types into a cell as the user (or another actor) does: validation and protection hold, the text is read as Excel
   * reads it.
   * @param address `台账!B2`, or `B2` on the active sheet
   * @throws AccessDenied for a locked cell, InvalidArgument where the cell's validation stops the text
   */
  type(address: string, text: string, actor: Actor = "user"): Promise<void> {
    return this.exclusively(async () => {
      await this.actingAs(actor, async () => typeInto(this.model, address, text));
      await this.calculate();
    });
  }

  /** What a cell shows and holds. */
  cell(address: string): CellView {
    return viewCell(this.model, this.functions, address);
  }

  /** Changes made within are those of another actor than the add-in. */
  async actingAs<T>(actor: Actor, task: () => Promise<T>): Promise<T> {
    const before = this.model.actor;
    this.model.actor = actor;
    try {
      return await task();
    } finally {
      this.model.actor = before;
    }
  }

  private async request(body: RequestBody, flags: number, size: number): Promise<ResponseBody> {
    this.counters.received += size;
    this.counters.requests++;
    this.counters.actions += body.Actions.length;
    if (!isHousekeeping(body)) this.counters.syncs++;
    if (!isHousekeeping(body)) await this.interruptions.shift()?.();
    const delays = (flags & RequestFlag.delayForCellEdit) !== 0;
    if (this.editing && delays) await new Promise<void>((resolve) => this.wake.push(resolve));
    const refused = this.refused(size);
    return refused ? failure(refused) : this.exclusively(() => this.perform(body));
  }

  private get limit(): number {
    return this.options.payloadLimit ?? Infinity;
  }

  private refused(size: number): ErrorCode | undefined {
    if (this.busy) return "ServiceNotAvailable";
    if (this.editing) return "InvalidOperationInCellEditMode";
    return size > this.limit ? "RequestPayloadSizeLimitExceeded" : undefined;
  }

  private async perform(body: RequestBody): Promise<ResponseBody> {
    const answer = await interpret(body, this.surroundings());
    this.model.releasePlaces();
    this.model.calculationSuspended = false;
    await this.calculate();
    const large = this.limit < Infinity && byteLength(JSON.stringify(answer)) > this.limit;
    return large ? failure("ResponsePayloadSizeLimitExceeded") : answer;
  }

  private surroundings(): Surroundings {
    return {
      root: () => new Workbook(this.model),
      create: (name) => this.service(name),
      reference: (id) => {
        const object = this.model.references.get(id);
        return object instanceof ExcelObject ? object : undefined;
      },
      calculated: async () => {
        if (this.calculates && !this.model.calculationSuspended) await this.model.grid.settle();
      },
      before: (location, index) => {
        const fault = this.faults.findIndex(({ at }) => at === location || at === index);
        if (fault < 0) return;
        const [{ code }] = this.faults.splice(fault, 1) as [Fault];
        throw new ExcelError(code);
      },
    };
  }

  private service(name: string): ExcelObject | undefined {
    if (name === "Microsoft.ExcelServices.CustomFunctions") return new CustomFunctions(this.model, this.functions);
    if (name === "Microsoft.InternalService.AddinInternalService") return new AddinInternalService(this.model);
    if (name === "Microsoft.AppRuntime.AppRuntimeService")
      return new AppRuntimeService(this.model, (shown) => this.options.onPane?.(shown));
    return undefined;
  }

  private get calculates(): boolean {
    return this.model.grid.dirty && (this.model.calculationMode !== "Manual" || this.model.calculateNow);
  }

  /** Calculates what is due, then tells the clients of functions to call and of events; after the answer has gone out. */
  async calculate(): Promise<void> {
    if (this.calculates) await this.model.grid.settle();
    this.model.calculateNow = false;
    const [calls, events] = [this.functions.finish(), this.model.takeEvents()];
    if (calls.length === 0 && events.length === 0) return;
    setTimeout(() => {
      // Functions run in one runtime: the client that connected last.
      [...this.connections].at(-1)?.post(calls);
      for (const connection of this.connections) connection.tell(events);
    }, 0);
  }

  /** Resolves once nothing is calculated and no custom function owes its first answer. */
  async idle(): Promise<void> {
    do {
      await new Promise((resolve) => setTimeout(resolve, this.functions.waiting ? 10 : 0));
      await this.exclusively(() => this.calculate());
    } while (this.functions.waiting || this.calculates);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  /** The workbook as the bytes of an .xlsx file. */
  async save(): Promise<Uint8Array> {
    // Loaded with the first file: most hosts see none, and it is a quarter of the code.
    const { writeXlsx } = await import("./xlsx");
    await this.idle();
    return this.exclusively(() => writeXlsx(this.model, this.functions.names));
  }

  dispose(): void {
    for (const connection of this.connections) this.disconnect(connection);
    this.model.grid.dispose();
  }
}

function numbers(version: string): readonly number[] {
  return version.split(".").map(Number);
}

function failure(code: ErrorCode): ResponseBody {
  const { message } = new ExcelError(code);
  return { Error: { Code: code, Message: message, Location: "", ActionIndex: -1, HttpStatusCode: 400 } };
}

/**
 * A host with the workbook of an .xlsx file.
 * @throws ExcelError InvalidArgument where the bytes are no such file, are damaged or too large
 */
export async function openXlsx(bytes: Uint8Array, options?: HostOptions): Promise<Host> {
  const { readXlsx } = await import("./xlsx");
  const host = new Host(options);
  try {
    await readXlsx(bytes, host.model);
  } catch (error) {
    host.dispose();
    throw error;
  }
  host.model.takeEvents();
  await host.calculate();
  return host;
}

/** A new workbook with one empty sheet. */
export function createHost(options?: HostOptions): Host {
  return new Host(options);
}
