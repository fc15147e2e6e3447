import { spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Locator, Page } from "playwright-core";
import type { CellView, Host } from "excel-host";
import type { DrawnWorkbook } from "excel-host/page";

/**
 * The address of `npm start` without a browser of its own, on a free port. The files of a run share one: building takes
 * longer than most of them. It ends with the run.
 */
export async function start(): Promise<string> {
  const said = join(process.env["JH_TEST_RUN"]!, "host.log");
  const id = join(process.env["JH_TEST_RUN"]!, "host.pid");
  if (isFirst(said)) {
    const args = ["node_modules/tsx/dist/cli.mjs", "build/start.ts", "--no-open", "--port", "0"];
    const out = openSync(said, "a");
    const child = spawn(process.execPath, args, { stdio: ["ignore", out, out], detached: true });
    child.unref();
    writeFileSync(id, String(child.pid));
  }
  for (;;) {
    const [address] = /^http:.+$/m.exec(readFileSync(said, "utf8")) ?? [];
    if (address !== undefined) return address;
    if (existsSync(id) && !isRunning(Number(readFileSync(id, "utf8"))))
      throw new Error(`The host ended: ${readFileSync(said, "utf8")}`);
    await setTimeout(200);
  }
}

/** Whether the file was not there yet; it is afterwards. */
function isFirst(file: string): boolean {
  try {
    writeFileSync(file, "", { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/** What the page offers to those who drive it. */
interface Driven {
  readonly hostPage: {
    readonly workbook: { readonly host: Host; readonly spreadsheet: DrawnWorkbook["spreadsheet"] };
  };
}

/** The host's page as a person uses it: tabs, name box, keyboard, buttons. What cells hold is asked of the page's host. */
export class HostPage {
  constructor(readonly page: Page) {}

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.settled();
  }

  /** Until the workbook is open and no button is at work. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector("[aria-busy]") === null, undefined, {
      timeout: 60_000,
    });
  }

  tab(name: string): Locator {
    return this.page.locator("[data-u-comp=slide-tab-item]").filter({ hasText: name });
  }

  tabs(): Promise<string[]> {
    return this.page.locator("[data-u-comp=slide-tab-item]").allInnerTexts();
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole("toolbar", { name: "目标监测" }).getByRole("button", { name: button }).click();
    await this.settled();
  }

  /** Loads the example by the ribbon's button and the choice in the pane to which it leads. */
  async loadExample(): Promise<void> {
    await this.press("载入目标");
    const pane = this.page.frameLocator("#pane-frame");
    await pane.getByRole("button", { name: /^示例/ }).click();
    await pane.getByRole("button", { name: "金华市2024年" }).click();
    await pane.getByText("已载入57项目标").waitFor();
    await this.settled();
  }

  /** Turns to a sheet and selects cells by the name box. */
  async select(sheet: string, address: string): Promise<void> {
    await this.tab(sheet).click();
    await this.page.waitForFunction(
      (wanted) => (window as unknown as Driven).hostPage.workbook.host.model.active.name === wanted,
      sheet,
    );
    const box = this.page.locator("[data-u-comp=defined-name] input");
    await box.click();
    await box.fill(address);
    await box.press("Enter");
    await this.page.waitForTimeout(200);
  }

  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.select(sheet, address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async rename(sheet: string, name: string): Promise<void> {
    await this.tab(sheet).click();
    await this.tab(sheet).dblclick();
    await this.page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.isContentEditable);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(name);
    await this.page.keyboard.press("Enter");
  }

  cell(address: string): Promise<CellView> {
    return this.page.evaluate((at) => (window as unknown as Driven).hostPage.workbook.host.cell(at), address);
  }

  async value(address: string): Promise<CellView["value"]> {
    return (await this.cell(address)).value;
  }

  /** Values of a block by row and column. */
  values(sheet: string, rows: number, columns: number): Promise<(string | number | boolean | null)[][]> {
    return this.page.evaluate(
      ([name, height, width]) => {
        const { model } = (window as unknown as Driven).hostPage.workbook.host;
        const grid = model.sheetNamed(name)!;
        return Array.from({ length: height }, (_, row) =>
          Array.from({ length: width }, (_, column) => grid.value(row, column).value),
        );
      },
      [sheet, rows, columns] as const,
    );
  }

  /** The text that is drawn in a cell of the sheet in front. */
  drawnText(row: number, column: number): Promise<string> {
    return this.page.evaluate(
      ([y, x]) => {
        const { api } = (window as unknown as Driven).hostPage.workbook.spreadsheet;
        const sheet = api.getActiveWorkbook()!.getActiveSheet().getSheet();
        return String(sheet.getCell(y, x)?.v ?? "");
      },
      [row, column] as const,
    );
  }

  /** Waits until a cell holds something else. */
  async changed(address: string, before: CellView["value"]): Promise<void> {
    await this.page.waitForFunction(
      ([at, old]) => {
        const { value } = (window as unknown as Driven).hostPage.workbook.host.cell(at);
        return value !== old && value !== "#GETTING_DATA";
      },
      [address, before] as const,
      { timeout: 60_000 },
    );
  }

  /** Protects a sheet as a person does in Excel, or lifts it. */
  async protect(sheet: string, on: boolean): Promise<void> {
    await this.page.evaluate(
      ([name, wanted]) => {
        const { model } = (window as unknown as Driven).hostPage.workbook.host;
        const state = model.state(model.sheetNamed(name)!.id);
        state.protection = wanted ? { options: {} as never, password: undefined } : undefined;
      },
      [sheet, on] as const,
    );
  }

  /** Waits until a colour (`#F8CBAD`) fills a part of the drawn sheet, or none of it. */
  async drawn(color: string, filled = true): Promise<void> {
    await this.page.waitForFunction(
      ([wanted, some]) => {
        const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]")!;
        const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
        const [r, g, b] = [1, 3, 5].map((at) => parseInt(wanted.slice(at, at + 2), 16));
        let pixels = 0;
        for (let i = 0; i < data.length; i += 4) if (data[i] === r && data[i + 1] === g && data[i + 2] === b) pixels++;
        return some ? pixels > 1000 : pixels === 0;
      },
      [color, filled] as const,
      { timeout: 60_000, polling: 300 },
    );
  }
}
