/**
 * The host's own script inside the pane, before every script of the add-in: it gives Microsoft's client the two things
 * that it takes from Excel, a native context and a bridge for its requests, and carries out the ribbon's buttons.
 */
import type { ToFrame, ToPage } from "./messages";

type Action = (event: { readonly source: { readonly id: string }; completed(): void }) => unknown;

/** What the client puts into the frame, as far as it is used here. */
interface ClientWindow {
  readonly Office?: {
    onReady(): Promise<unknown>;
    readonly actions: { readonly _association: { readonly mappings: Readonly<Record<string, Action>> } };
  };
}

const client = window as unknown as ClientWindow;
const send = (message: ToPage): void => window.parent.postMessage(message, window.location.origin);

const bridge: { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void } = {
  sendMessageToHost: (text) => send({ kind: "request", text }),
};

/** What the page asks of the frame, such as `data-language`. */
const asked = (name: string): string | undefined => window.frameElement?.getAttribute(`data-${name}`) ?? undefined;

const locale = asked("language") ?? "zh-CN";

/** Colours of Office's theme, as numbers: the one asked for, else that of the system. */
function theme(): Readonly<Record<string, number>> {
  const dark = (asked("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const [ground, text, control] = dark ? [0x262626, 0xffffff, 0x444444] : [0xffffff, 0x262626, 0xf3f3f3];
  return {
    bodyBackgroundColor: ground,
    bodyForegroundColor: text,
    controlBackgroundColor: control,
    controlForegroundColor: text,
  };
}

/** Settings of the older common API are kept as long as the frame stands. */
const settings = new Map<string, string>();

/** The native context, with the members that the client of Windows asks for. */
const context = {
  GetAppType: () => 1,
  GetSolutionRef: () => "excel-host",
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 0,
  GetAppUILocale: () => locale,
  GetAppDataLocale: () => locale,
  GetDocUrl: () => "",
  GetAppCapabilities: () => 2,
  GetActivationMode: () => 0,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => "",
  GetCorrelationId: () => "",
  GetInstanceId: () => "excel-host",
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () => asked("requirements") ?? "{}",
  GetHostCustomMessage: () => "",
  GetHostFullVersion: () => "16.0.18025.20000",
  GetDialogRequirementMatrix: () => "{}",
  GetSdxFeatureGates: () => "{}",
  GetFeaturesForSolution: () => "",
  GetInitialDisplayMode: () => 0,
  GetOfficeThemeInfo: () => JSON.stringify(theme()),
  GetSettings: () => ({
    Read(keys: string[], values: string[]): void {
      for (const [key, value] of settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]): void {
      settings.clear();
      keys.forEach((key, i) => settings.set(key, values[i] ?? ""));
    },
  }),
};

Object.assign(window.external, { GetContext: () => context });
Object.assign(window, { _richApiNativeBridge: bridge });

async function press(action: string): Promise<void> {
  const call = client.Office?.actions._association.mappings[action.toUpperCase()];
  if (!call) return send({ kind: "pressed", action, error: `No action is associated with ${action}.` });
  try {
    await new Promise<void>((completed, failed) => {
      void Promise.resolve(call({ source: { id: action }, completed })).catch(failed);
    });
    send({ kind: "pressed", action });
  } catch (error) {
    send({ kind: "pressed", action, error: String(error) });
  }
}

window.addEventListener("message", ({ source, data }: MessageEvent<ToFrame>) => {
  if (source !== window.parent) return;
  if (data.kind === "answer") bridge.onMessageFromHost?.(data.text);
  else void press(data.action);
});

window.addEventListener("load", () => {
  void client.Office?.onReady().then(() => send({ kind: "ready" }));
});
