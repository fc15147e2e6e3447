import { readFileSync } from "node:fs";

const text = (file: string) => readFileSync(file, "utf8");

describe("The version", () => {
  const { version } = JSON.parse(text("package.json")) as { version: string };

  it("is the newest of the changelog", () => {
    expect(/^## (\S+)/m.exec(text("CHANGELOG.md"))?.[1]).toBe(version);
  });

  it("stands in the manifest as one that Office takes for newer than the last", () => {
    expect(/<Version>(.+)<\/Version>/.exec(text("manifest.xml"))?.[1]).toBe(
      `1.${version.split(".").slice(1).join(".")}.0`,
    );
  });
});
