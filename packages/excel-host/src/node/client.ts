/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import type { Host } from "../host";
import { createAssociation } from "./association";

/** The client's side of custom functions, as far as an add-in sees it. */
export interface CustomFunctionsRuntime {
  associate(id: string, call: (...args: never[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error & { readonly code: string };
  readonly ErrorCode: Readonly<
    Record<
      | "invalidValue"
      | "notAvailable"
      | "divisionByZero"
      | "invalidNumber"
      | "nullReference"
      | "invalidName"
      | "invalidReference",
      string
    >
  >;
}

/** Microsoft's client in this process, talking to a host. */
export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: CustomFunctionsRuntime;
  /** Presses a ribbon button: runs the function associated with an action id. */
  press(action: string): Promise<void>;
  /** Leaves the page: the client hears and says nothing more. */
  disconnect(): void;
}

/**
 * Loads the client of `@microsoft/office-js` as it is, with the few globals of a browser that it asks for, and joins it to
 * the host. What office.js itself would add (`onReady`, `associate`, the requirement sets) is answered for the host.
 * Each call gives a client of its own, as a page that is loaded again.
 */
export function loadExcelClient(host: Host): ExcelClient {
  const connection = host.connect();
  const functions = createAssociation();
  const actions = createAssociation();
  const ready = { host: "Excel", platform: "PC" };
  const office = {
    context: {
      requirements: { isSetSupported: (name: string, version?: string) => host.isSetSupported(name, version) },
      host: "Excel",
      platform: "PC",
      displayLanguage: "zh-CN",
      contentLanguage: "zh-CN",
      diagnostics: { host: "Excel", platform: "PC", version: "16.0.18025.20000" },
    },
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC" },
    StartupBehavior: { none: "None", load: "Load" },
    onReady: async (callback?: (info: typeof ready) => unknown) => {
      await callback?.(ready);
      return ready;
    },
    actions: { associate: functionsOf(actions), _association: actions },
  };
  const globals: Record<string, unknown> = {
    ...browser(),
    Office: office,
    CustomFunctions: { associate: functionsOf(functions), _association: functions },
    CustomFunctionMappings: {},
    _richApiNativeBridge: connection.bridge,
  };
  globals["window"] = globals;
  globals["self"] = globals;
  const context = createContext(globals);
  client().runInContext(context);
  // The client has put its enumerations in the place of what stood under Office.
  const enumerations = globals["Office"] as object;
  globals["Office"] = enumerations === office ? office : Object.setPrototypeOf(office, enumerations);
  // An older Excel refuses members that are newer than it; the client knows their versions, and has its own check for it.
  const extension = globals["OfficeExtension"] as { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
  extension.CommonUtility._doApiNotSupportedCheck = true;
  return {
    Excel: globals["Excel"] as typeof Excel,
    Office: office as unknown as typeof Office,
    OfficeExtension: globals["OfficeExtension"] as typeof OfficeExtension,
    CustomFunctions: globals["CustomFunctions"] as CustomFunctionsRuntime,
    press: (action) =>
      new Promise((completed, reject) => {
        const call = actions.mappings[action.toUpperCase()];
        if (!call) reject(new Error(`No action is associated with ${action}.`));
        else call({ completed, source: { id: action } });
      }),
    disconnect: () => host.disconnect(connection),
  };
}

let compiled: Script | undefined;

function client(): Script {
  if (!compiled) {
    const manifest = createRequire(__filename).resolve("@microsoft/office-js/package.json");
    const file = join(dirname(manifest), "dist", "excel-web-16.00.debug.js");
    compiled = new Script(readFileSync(file, "utf8"), { filename: file });
  }
  return compiled;
}

function functionsOf(
  association: ReturnType<typeof createAssociation>,
): (id: string, call: (...args: unknown[]) => unknown) => void {
  return (id, call) => association.associate(id, call);
}

/** A browser as far as the client looks at one. JSON, Error and Promise are this realm's, so that what comes back is too. */
function browser(): Record<string, unknown> {
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const nothing = (): void => undefined;
  return {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    JSON,
    Error,
    Promise,
    Array,
    Object,
    navigator: { userAgent: "", platform: "" },
    location: { href: "https://localhost/", search: "", host: "localhost" },
    document: {
      readyState: "complete",
      cookie: "",
      addEventListener: nothing,
      getElementsByTagName: () => [],
      createElement: () => ({ style: {} }),
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    sessionStorage: storage,
    localStorage: storage,
  };
}
