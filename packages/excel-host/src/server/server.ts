import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import sirv from "sirv";
import type { Files } from "./bundle";

export interface ServerOptions {
  /** Folder with the add-in as it was built: its page, manifest.xml and the rest. */
  readonly addin: string;
  /** The host's page as `bundlePage` gives it. */
  readonly files: Files;
  /** 0 for any free port. */
  readonly port: number;
}

export interface HostServer {
  readonly address: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

const ADDIN = "/addin/";
const HOST_SCRIPT = '<script src="/frame.js"></script>';

/**
 * Serves the host's page to this computer over plain http: the page at `/`, the add-in's files under `/addin/`, unchanged
 * but for the host's script before the first script of a page.
 * @throws where the port is taken
 */
export async function serveHost({ addin, files, port }: ServerOptions): Promise<HostServer> {
  const index = await readFile(join(__dirname, "../page/index.html"));
  const memory = new Map([...files, ["/", index] as const]);
  const addinFiles = sirv(addin, { dev: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = memory.get(pathname);
    if (file) return send(response, types[extname(pathname) || ".html"] ?? "application/octet-stream", file);
    if (!pathname.startsWith(ADDIN)) return void response.writeHead(404).end();
    if (extname(pathname) === ".html") return void sendPage(addin, pathname, response);
    request.url = pathname.slice(ADDIN.length - 1);
    addinFiles(request as IncomingMessage, response, () => void response.writeHead(404).end());
  });
  await listen(server, port);
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function sendPage(addin: string, pathname: string, response: ServerResponse): Promise<void> {
  // The path is one of a parsed address, so it has no `..` left.
  const page = await readFile(join(addin, pathname.slice(ADDIN.length)), "utf8").catch(() => undefined);
  if (page === undefined) return void response.writeHead(404).end();
  send(response, types[".html"]!, page.replace("<script", `${HOST_SCRIPT}<script`));
}

function send(response: ServerResponse, type: string, content: Uint8Array | string): void {
  response.writeHead(200, { "content-type": type, "cache-control": "no-cache" }).end(content);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve());
  });
}
