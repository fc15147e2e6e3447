import type { Connection } from "../../bridge/connection";
import type { Host } from "../../host";
import type { ToFrame, ToPage } from "./messages";

/** How Office looks to the add-in. */
export interface OfficeAppearance {
  readonly language: "zh-CN" | "en-US";
  /** Without one that of the system. */
  readonly theme: "light" | "dark" | undefined;
}

/** Tells office.js that it runs in Excel for Windows, in a language. */
const hostInfo = (language: string): string => `_host_Info=Excel$Win32$16.01$${language}$$$$0`;

/** The add-in's page in a frame, joined to a host. */
export class Pane {
  private connection: Connection | undefined;
  private readonly pressing = new Map<string, Deferred>();
  private ready = deferred();

  /** @param answered called after each answer of the host to the client */
  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly appearance: OfficeAppearance,
    private readonly answered: () => void,
  ) {
    window.addEventListener("message", ({ source, data }: MessageEvent<ToPage>) => {
      if (source === frame.contentWindow) this.hear(data);
    });
  }

  /** Loads the add-in's page anew, for this host; resolves once the add-in stands. */
  open(address: string, host: Host): Promise<void> {
    const connection = host.connect();
    this.connection = connection;
    this.ready = deferred();
    connection.bridge.onMessageFromHost = (text) => {
      if (connection !== this.connection) return;
      this.send({ kind: "answer", text });
      this.answered();
    };
    this.frame.dataset["requirements"] = JSON.stringify(host.requirements);
    this.frame.dataset["language"] = this.appearance.language;
    if (this.appearance.theme) this.frame.dataset["theme"] = this.appearance.theme;
    this.frame.src = `${address}?${hostInfo(this.appearance.language)}`;
    return this.ready.promise;
  }

  /** Runs the add-in's function behind a button, once the add-in stands. */
  async press(action: string): Promise<void> {
    await this.ready.promise;
    const pressing = deferred();
    this.pressing.set(action, pressing);
    this.send({ kind: "press", action });
    await pressing.promise;
  }

  private send(message: ToFrame): void {
    this.frame.contentWindow?.postMessage(message, window.location.origin);
  }

  private hear(message: ToPage): void {
    if (message.kind === "request") this.connection?.bridge.sendMessageToHost(message.text);
    else if (message.kind === "ready") this.ready.resolve();
    else {
      const pressing = this.pressing.get(message.action);
      this.pressing.delete(message.action);
      if (message.error === undefined) pressing?.resolve();
      else pressing?.reject(new Error(message.error));
    }
  }
}

interface Deferred {
  readonly promise: Promise<void>;
  resolve(): void;
  reject(error: Error): void;
}

function deferred(): Deferred {
  let resolve!: () => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<void>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve: () => resolve(), reject: (error) => reject(error) };
}
