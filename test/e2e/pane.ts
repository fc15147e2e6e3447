import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from "playwright-core";
import type { Locale } from "../../src/words";
import { launch } from "./browser";
import { start, HostPage } from "./hostPage";

/** How the pane is to look. */
export interface PaneLook {
  readonly width: number;
  readonly dark: boolean;
  readonly locale: Locale;
}

const tabs = {
  "zh-CN": { overview: "总览", todo: "待办", promises: "重点任务", settings: "设置" },
  en: { overview: "Overview", todo: "To do", promises: "Promises", settings: "Settings" },
} as const;

const defaultLook: PaneLook = { width: 400, dark: false, locale: "zh-CN" };

const colorScheme = ({ dark }: PaneLook) => (dark ? "dark" : "light");

/** The add-in's pane in the host, in a browser window of its own. */
export class OpenPane {
  readonly bench: HostPage;
  /** What the pane's frame shows. */
  readonly frame: FrameLocator;
  readonly errors: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private look: PaneLook,
    private readonly size: { readonly width: number; readonly height: number },
  ) {
    this.bench = new HostPage(page);
    this.frame = page.frameLocator("#pane-frame");
    page.on("pageerror", (error) => this.errors.push(error.stack ?? error.message));
  }

  /**
   * Opens the host and runs these of the add-in's functions.
   *
   * @param height of the window; the pane scrolls in what is more
   */
  static async open(
    browser: Browser,
    address: string,
    look: PaneLook = defaultLook,
    press: readonly string[] = ["loadExample"],
    height = 900,
  ): Promise<OpenPane> {
    const viewport = { width: 900 + look.width, height };
    const context = await browser.newContext({ viewport, colorScheme: colorScheme(look) });
    const page = await context.newPage();
    const pane = new OpenPane(context, page, look, viewport);
    const query = new URLSearchParams([
      ...press.map((action) => ["press", action]),
      ["lang", look.locale === "en" ? "en-US" : "zh-CN"],
    ]);
    await page.goto(`${address}?${query}`);
    await pane.bench.settled();
    await pane.widen(look);
    return pane;
  }

  /** The pane as wide as asked for; in another theme it is loaded anew, as Office does. The workbook stays open. */
  async show(look: PaneLook): Promise<void> {
    const before = this.look;
    this.look = look;
    await this.widen(look);
    if (look.dark === before.dark) return;
    await this.page.emulateMedia({ colorScheme: colorScheme(look) });
    await this.inner().evaluate(() => location.reload());
    await this.frame.getByRole("tab").first().waitFor();
  }

  private async widen({ width }: PaneLook): Promise<void> {
    await this.page.addStyleTag({ content: `#pane { flex: none !important; width: ${width}px !important; }` });
  }

  private inner(): Frame {
    return this.page.frames().find((each) => each.parentFrame() !== null)!;
  }

  /** Turns to a view by its tab. */
  async turnTo(view: keyof (typeof tabs)["en"]): Promise<void> {
    await this.frame.getByRole("tab", { name: tabs[this.look.locale][view] }).click();
  }

  /** Opens the detail of an indicator, found by its name in the list of the overview. */
  async openDetail(name: string): Promise<void> {
    await this.turnTo("overview");
    await this.frame.getByRole("searchbox").fill(name);
    await this.frame.getByRole("listitem").getByRole("button", { name }).first().click();
  }

  /** What axe finds that is serious or critical, with the elements concerned. */
  async seriousIssues(): Promise<string[]> {
    const frame = this.inner();
    await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    return frame.evaluate(async () => {
      // What is half faded in has not its colours yet; a spinner turns for ever.
      const passing = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
      await Promise.allSettled(passing.map(({ finished }) => finished));
      const { axe } = window as unknown as { readonly axe: typeof Axe };
      // Fluent's own stops for the keyboard, which send the focus on at once and are hidden from readers on purpose.
      const { violations } = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
    });
  }

  /** Elements that are wider than the pane, which would scroll it sideways or be cut; what scrolls in a box of its own is not. */
  async tooWide(): Promise<string[]> {
    return this.inner().evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main *")]
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .filter((element) => {
          let box = element.parentElement!;
          while (box.tagName !== "MAIN" && getComputedStyle(box).overflowX !== "auto") box = box.parentElement!;
          return box.tagName === "MAIN";
        })
        .map((element) => element.outerHTML.slice(0, 160)),
    );
  }

  /** The overview as it opens, in the window's first size, for September, without filters and notices. */
  async calm(): Promise<void> {
    await this.page.setViewportSize(this.size);
    await this.page.keyboard.press("Escape");
    await this.turnTo("overview");
    await this.frame.getByLabel("截至月份").selectOption("2024-09");
    await this.frame.getByRole("searchbox").fill("");
    const choices = this.frame.getByRole("button", { name: "筛选与排序" });
    if ((await choices.getAttribute("aria-expanded")) === "true") await choices.click();
    const all = this.frame.getByRole("button", { name: "清除筛选" });
    if (await all.isVisible()) await all.click();
    await this.dismiss();
  }

  /** Closes the notice that stands; of success it leaves by itself, maybe before the click. */
  async dismiss(): Promise<void> {
    const close = this.frame.getByRole("button", { name: "关闭提示" });
    if (await close.isVisible()) await close.click({ timeout: 2_000 }).catch(() => undefined);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

interface OpenPanes {
  (press?: readonly string[], look?: PaneLook): Promise<OpenPane>;
  /** The pane that is open came by hand to what these functions would have led to. */
  came(press: readonly string[]): void;
}

/**
 * Starts host and browser for the tests of a file. A test gets the pane that is open where it asks for the same again: what
 * the one before chose there is taken back, what it wrote into the workbook stays. None may meet an unexpected error.
 */
export function paneTests(): OpenPanes {
  let address: string;
  let browser: Browser;
  let pane: OpenPane | undefined;
  let asked = "";

  beforeAll(async () => {
    [address, browser] = await Promise.all([start(), launch()]);
  }, 180_000);

  afterEach(() => expect(pane?.errors ?? []).toEqual([]));

  afterAll(async () => {
    await browser?.close();
  });

  const key = (press: readonly string[], { locale }: PaneLook) => JSON.stringify([press, locale]);
  const open = async (press: readonly string[] = ["loadExample"], look = defaultLook) => {
    const now = key(press, look);
    if (pane === undefined || now !== asked) {
      await pane?.close();
      asked = now;
      return (pane = await OpenPane.open(browser, address, look, press));
    }
    await pane.show(look);
    await pane.calm();
    return pane;
  };
  return Object.assign(open, { came: (press: readonly string[]) => void (asked = key(press, defaultLook)) });
}
