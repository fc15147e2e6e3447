import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import webpack from "webpack";
import { InitialSize } from "../../build/initial-size.cjs";
import configure from "../../webpack.config.js";

test("without options the build is one for development at localhost, in dist", () => {
  const { mode, devtool, output } = configure();
  expect({ mode, devtool, path: output.path }).toEqual({
    mode: "development",
    devtool: "source-map",
    path: resolve("dist"),
  });
});

test("with an address it is one for production, where asked", () => {
  const { mode, devtool, output } = configure({ url: "https://host/path", out: "elsewhere" });
  expect({ mode, devtool, path: output.path }).toEqual({
    mode: "production",
    devtool: false,
    path: resolve("elsewhere"),
  });
});

test.each(["http://host/path", "https://host/?x=1", "https://host/#top", "ftp://host"])(
  "the address %s is refused: Office loads add-ins over https, by path",
  (url) => expect(() => configure({ url })).toThrow("expected an https address"),
);

test("what is no address at all is refused", () => {
  expect(() => configure({ url: "host/path" })).toThrow("Invalid URL");
});

test.each([
  [20, ["initial load of main"]],
  [100_000, []],
])("a page whose scripts are larger than %d bytes compressed fails the build", async (limit, expected) => {
  const out = mkdtempSync(join(tmpdir(), "jh-size-"));
  const stats = await new Promise<webpack.Stats | undefined>((done, failed) =>
    webpack(
      {
        mode: "production",
        entry: "data:text/javascript,console.log('a script that weighs more than twenty bytes')",
        output: { path: out },
        plugins: [new InitialSize(limit)],
        infrastructureLogging: { level: "none" },
      },
      (error, result) => (error ? failed(error) : done(result)),
    ),
  );
  rmSync(out, { recursive: true });
  const errors = stats?.compilation.errors.map(({ message }) => message) ?? ["no build"];
  expect(errors).toEqual(expected.map((start) => expect.stringContaining(start)));
});
