import { execFileSync } from "node:child_process";

/** What the project's lint says of a component of the pane. */
function lint(component: string): string[] {
  const source = `export const Fixture = ({ on }: { readonly on: boolean }) => ${component};\n`;
  const args = [
    "node_modules/eslint/bin/eslint.js",
    "--stdin",
    "--stdin-filename",
    "src/taskpane/Fixture.tsx",
    "-f",
    "json",
  ];
  let output: string;
  try {
    output = execFileSync(process.execPath, args, { input: source, encoding: "utf8" });
  } catch (error) {
    output = (error as { readonly stdout: string }).stdout;
  }
  const [file] = JSON.parse(output) as [{ readonly messages: readonly { readonly message: string }[] }];
  return file.messages.map(({ message }) => message);
}

describe("the lint of the pane", () => {
  it("refuses words in a component, however they are written", () => {
    const messages = lint(`(
  <p title="名称" aria-label={on ? "on" : ""}>
    差距
    Gap
    {"实际"}
    {\`pace \${String(on)}\`}
    {on && "target"}
    {on ? "目标" : null}
  </p>
)`);
    expect(new Set(messages)).toEqual(
      new Set(["Words that a person reads come from the catalogue (src/taskpane/words)."]),
    );
    expect(messages.length).toBeGreaterThanOrEqual(7);
  }, 60_000);

  it("lets be what is no word", () => {
    expect(
      lint(
        '(\n  <p id="gap" role="status" className={on ? "wide" : "narrow"}>\n    {`${String(on)}：1—9`} ✓\n  </p>\n)',
      ),
    ).toEqual([]);
  }, 60_000);
});
