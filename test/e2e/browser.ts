import type { Browser } from "playwright-core";
import { executable, launch as launchChromium } from "./chromium";

/** Each page is used for a minute: compiling it for a long life would cost more than it saves. */
export const launch = (): Promise<Browser> => launchChromium(["--js-flags=--no-turbofan"]);

/** Where there is no browser these tests are left out, except under CI, where they then fail. */
export const inBrowser = executable !== undefined || process.env["CI"] ? describe : describe.skip;
