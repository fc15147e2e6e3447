import type { Browser } from "playwright-core";
import { executable, launch as launchChromium } from "./chromium";

/**
 * Each page is used for a minute: compiling it for a long life would cost more than it saves. With room for young objects it
 * takes a twelfth less processor.
 */
export const launch = (): Promise<Browser> => launchChromium(["--js-flags=--no-turbofan --max-semi-space-size=32"]);

/** Where there is no browser these tests are left out, except under CI, where they then fail. */
export const inBrowser = executable !== undefined || process.env["CI"] ? describe : describe.skip;
