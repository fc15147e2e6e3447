import { executable } from "./chromium";

export { launch } from "./chromium";

/** Where there is no browser these tests are left out, except under CI, where they then fail. */
export const inBrowser = executable !== undefined || process.env["CI"] ? describe : describe.skip;
