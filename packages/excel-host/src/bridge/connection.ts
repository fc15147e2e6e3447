import type { HostEvent } from "../model/events";
import { MessageType, type RequestBody, type RequestMessage, type ResponseBody } from "./protocol";

/** What Microsoft's client takes as its native bridge (`HostBridge.init`, or the global `_richApiNativeBridge`). */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost?: (text: string) => void;
}

/** One client that talks to the host: a pane, a shared runtime, a test. */
export class Connection {
  readonly bridge: NativeBridge;
  private open = true;

  /** @param handle carries out a request; `size` is its length in bytes */
  constructor(
    handle: (body: RequestBody, flags: number, size: number) => Promise<ResponseBody>,
    private readonly sent: (size: number) => void,
  ) {
    this.bridge = {
      sendMessageToHost: (text) => {
        const { id, type, flags, message } = JSON.parse(text) as RequestMessage;
        if (!this.open || type !== MessageType.Request) return;
        const body = typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
        void handle(body, flags, byteLength(text)).then((answer) =>
          this.send({ id, type: MessageType.Response, message: { statusCode: 200, headers: {}, body: answer } }),
        );
      },
    };
  }

  private send(message: object): void {
    if (!this.open) return;
    const text = JSON.stringify(message);
    this.sent(byteLength(text));
    this.bridge.onMessageFromHost?.(text);
  }

  /** Sends events of the workbook to the client. */
  tell(events: readonly HostEvent[]): void {
    if (events.length === 0) return;
    this.post(
      events.map(({ type, target, args }) => ({
        messageCategory: 65536,
        messageType: type,
        targetId: target,
        message: JSON.stringify(args),
      })),
    );
  }

  /** Sends entries in the client's own form. */
  post(entries: readonly object[]): void {
    if (entries.length > 0) this.send({ type: MessageType.Event, message: { entries } });
  }

  close(): void {
    this.open = false;
  }
}

/** How many bytes a text of JSON is long on its way, in UTF-8: counted, since a large one is not to be made once more. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff && !isHalf(unit) ? 2 : 1;
  }
  return bytes;
}

/** Half of a character of four bytes. */
const isHalf = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
