/** What the client sends and expects, as its own source shows it (excel-web-16.00.debug.js of @microsoft/office-js). */
export interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** Ids of object paths that stand for arguments: 0 for none, a list for an argument that is a list. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

export const PathType = { Global: 1, New: 2, Method: 3, Property: 4, Indexer: 5, Reference: 6, Null: 7 } as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  EnsureUnchanged: 6,
} as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: QueryInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseBody {
  readonly Results?: readonly ActionResult[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

export const MessageType = { Request: 1, Response: 2, Event: 3 } as const;

export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: string | RequestBody };
}

/** Bits of a request's flags: whether it writes, and whether it waits while a cell is edited. */
export const RequestFlag = { write: 1, delayForCellEdit: 64 } as const;

const housekeeping = new Set([
  "_RemoveReference",
  "SetInvocationArrayResults",
  "SetInvocationResults",
  "_SetOsfControlContainerReadyForCustomFunctions",
  "_GetEnabledFeatures",
]);

/** Whether a request is the client's own: it lets go of references after `Excel.run`, or brings results of functions. */
export function isHousekeeping({ Actions }: RequestBody): boolean {
  const work = Actions.filter(({ ActionType: type }) => type !== ActionType.Instantiate && type !== ActionType.Trace);
  return work.length > 0 && work.every(({ Name }) => housekeeping.has(Name));
}
