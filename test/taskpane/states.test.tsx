/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { cleanup, render } from "@testing-library/react";
import { StatePane } from "../../build/states/StatePane";
import { paneStates } from "../../build/states/states";
import { knownAt, readShipped } from "../../src/observations";
import { settled } from "./support";
import { files } from "../commands/files";

// Browsers have them; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
const { plan, observations, asOf } = readShipped(files);
const figures = knownAt(observations, asOf);
const names = Object.keys(paneStates(plan, figures));

afterEach(cleanup);

describe.each(["zh-CN", "en"] as const)("the states of the pane in %s", (locale) => {
  const texts = new Set<string>();

  it.each(names)("%s is drawn, each placeholder filled", async (name) => {
    render(<StatePane {...{ plan, name, locale }} observations={figures} dark={false} />);
    await settled();
    const text = document.body.textContent ?? "";
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/[{}]|undefined|NaN|\( /);
    texts.add(text);
  });

  it("each otherwise than the others", () => {
    expect(texts.size).toBe(names.length);
  });
});
