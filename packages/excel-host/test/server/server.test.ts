import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type HostServer, serveHost } from "../../src/server";

const folder = mkdtempSync(join(tmpdir(), "excel-host-server-"));
const addin = join(folder, "addin");
const page = '<head>\n<script src="office-js/office.js"></script>\n<script src="own.js"></script></head>';
let server: HostServer;

beforeAll(async () => {
  mkdirSync(addin);
  writeFileSync(join(addin, "pane.html"), page);
  writeFileSync(join(addin, "own.js"), "own()");
  writeFileSync(join(folder, "secret.html"), "secret");
  writeFileSync(join(folder, "secret.txt"), "secret");
  const files = new Map([["/page.js", new TextEncoder().encode("page()")]]);
  server = await serveHost({ addin, files, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path as it stands, without the tidying of a browser. */
function get(path: string): Promise<{ status: number; type: string | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    request({ hostname, port, path }, (response) => {
      let text = "";
      response.on("data", (data: Buffer) => (text += data.toString()));
      response.on("end", () => resolve({ status: response.statusCode!, type: response.headers["content-type"], text }));
    })
      .on("error", reject)
      .end();
  });
}

test("the host's script stands before the first script of the add-in's page, which is else unchanged", async () => {
  const { status, type, text } = await get("/addin/pane.html?_host_Info=Excel$Win32$16.01$zh-CN$$$$0");
  expect({ status, type }).toEqual({ status: 200, type: "text/html; charset=utf-8" });
  expect(text).toBe(page.replace("<script", '<script src="/frame.js"></script><script'));
});

test("other files of the add-in come as they are, and the page's own from memory", async () => {
  expect(await get("/addin/own.js")).toMatchObject({ status: 200, text: "own()" });
  expect(await get("/page.js")).toMatchObject({ status: 200, type: "text/javascript; charset=utf-8", text: "page()" });
  expect((await get("/")).text).toContain('<iframe id="pane-frame"');
});

test.each(["/other", "/addin/none.html", "/addin/none.js", "/src/index.ts"])("%s is not found", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test.each([
  "/addin/../secret.html",
  "/addin/../secret.txt",
  "/addin/%2e%2e/secret.html",
  "/addin/%2e%2e/secret.txt",
  "/addin/..%2fsecret.html",
  "/addin/..%2fsecret.txt",
  "/addin/..%5csecret.html",
])("%s does not leave the add-in's folder", async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, text: "" });
});

test("it is reached from this computer only, and a taken port is an error", async () => {
  expect(server.address).toMatch(/^http:\/\/localhost:\d+\/$/);
  const port = Number(new URL(server.address).port);
  await expect(serveHost({ addin, files: new Map(), port })).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
});
