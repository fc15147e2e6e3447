/**
 * A page in which an Excel add-in runs where there is no Excel. In the middle a drawn spreadsheet with the
 * host over it, on the right the add-in's real page on Microsoft's client, on top the buttons of its manifest. It may
 * import the host and knows nothing of the add-in but its folder. `?press=a&press=b` runs those functions of the add-in
 * after it has loaded; `?theme=dark` and `?lang=en-US` are Office's theme and language as the add-in sees them.
 */
import { ExcelError } from "../error";
import { download } from "./files";
import { lostSentence } from "./lost";
import { type Button, type Manifest, readManifest } from "./manifest";
import { type OfficeAppearance, Pane } from "./pane/pane";
import { drawRibbon } from "./ribbon";
import { DrawnWorkbook, type WorkbookFile } from "./workbook";
import "./page.css";

// A page saves its workbook too once the server that it came from has ended: what that takes is loaded before.
void import("../xlsx");

/** Where the server puts the add-in's files. */
const ADDIN = "addin/";
const NEW_WORKBOOK = "工作簿1.xlsx";

const part = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

class HostPage {
  workbook!: DrawnWorkbook;
  private readonly pane: Pane;

  constructor(
    private readonly manifest: Manifest,
    private readonly functions: unknown,
    appearance: OfficeAppearance,
  ) {
    this.pane = new Pane(part<HTMLIFrameElement>("pane-frame"), appearance, () => this.workbook.refresh());
    part("pane-title").textContent = manifest.name;
    part("tab").textContent = manifest.tab;
    drawRibbon(part("ribbon"), manifest, ADDIN, (button) => this.press(button));
    part("pane-close").addEventListener("click", () => this.showPane(false));
    part("save").addEventListener("click", () => void this.save());
    const chosen = part<HTMLInputElement>("file");
    part("open").addEventListener("click", () => chosen.click());
    chosen.addEventListener("change", () => {
      const [file] = chosen.files ?? [];
      chosen.value = "";
      if (file) void this.openFile(file);
    });
  }

  /** Opens a workbook in the place of the present one; the add-in's page is loaded anew, then runs these of its functions. */
  async open(file: WorkbookFile, actions: readonly string[] = []): Promise<void> {
    part("sheets").setAttribute("aria-busy", "true");
    try {
      await this.draw(file);
      for (const action of actions) await this.press({ action });
    } finally {
      part("sheets").removeAttribute("aria-busy");
    }
  }

  private async draw(file: WorkbookFile): Promise<void> {
    const container = document.createElement("div");
    container.className = "sheet";
    part("sheets").append(container);
    let opened: DrawnWorkbook;
    try {
      opened = await DrawnWorkbook.open(
        container,
        file,
        () => this.notify("该单元格受保护，请先撤销工作表保护。"),
        (shown) => this.showPane(shown),
      );
    } catch (error) {
      container.remove();
      throw error;
    }
    // On start there is none yet.
    (this.workbook as DrawnWorkbook | undefined)?.close();
    for (const former of part("sheets").querySelectorAll(".sheet")) if (former !== container) former.remove();
    this.workbook = opened;
    part("name").textContent = file.name;
    for (const button of this.manifest.cellMenu) this.addToCellMenu(button);
    await this.pane.open(ADDIN + this.manifest.page, opened.host);
    await opened.registerFunctions(this.functions, this.manifest.namespace);
  }

  async press({ action }: Pick<Button, "action">): Promise<void> {
    this.notify("");
    if (action === null) return this.showPane(true);
    await this.workbook.person.leaveCell();
    await this.pane.press(action).catch((error: unknown) => this.notify(`未能完成：${String(error)}`));
  }

  private addToCellMenu({ id, label, tip, action }: Button): void {
    const item = { id, title: label, tooltip: tip, action: () => void this.press({ action }) };
    this.workbook.spreadsheet.api.createMenu(item).appendTo(["contextMenu.mainArea", "contextMenu.others"]);
  }

  private async openFile(file: File): Promise<void> {
    this.notify("");
    try {
      await this.open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      this.notify(lostSentence(this.workbook.host.model.lost) ?? "");
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      this.notify(`“${file.name}”不是能打开的 .xlsx 文件，或文件已损坏。`);
    }
  }

  private async save(): Promise<void> {
    await this.workbook.person.leaveCell();
    this.notify(lostSentence(this.workbook.host.model.lost) ?? "");
    download(part("name").textContent, await this.workbook.host.save());
  }

  private showPane(shown: boolean): void {
    part("pane").hidden = !shown;
  }

  private notify(text: string): void {
    part("notice").textContent = text;
  }
}

function appearanceFrom(options: URLSearchParams): OfficeAppearance {
  const theme = options.get("theme");
  return {
    language: options.get("lang") === "en-US" ? "en-US" : "zh-CN",
    theme: theme === "dark" || theme === "light" ? theme : undefined,
  };
}

async function start(): Promise<void> {
  const manifest = readManifest(await (await fetch(`${ADDIN}manifest.xml`)).text());
  const functions: unknown = await (await fetch(ADDIN + manifest.functions)).json();
  document.title = `${manifest.name} · 工作台`;
  const options = new URLSearchParams(location.search);
  const hostPage = new HostPage(manifest, functions, appearanceFrom(options));
  // For those who drive the page: its host tells what stands in the cells.
  Object.assign(window, { hostPage });
  await hostPage.open({ name: NEW_WORKBOOK }, options.getAll("press"));
}

void start();
