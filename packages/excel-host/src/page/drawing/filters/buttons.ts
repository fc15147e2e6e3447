import type { Injector } from "@univerjs/core";
import { cellRect } from "../../../address";
import { ExcelError } from "../../../error";
import type { Host } from "../../../host";
import { anchorOver, type Frame, frameOf } from "../../../model/charts/anchor";
import { filterByTexts, filterChoices, type FilterHead, filterHeads } from "../../../model/filter";
import { displayText } from "../../../model/numberFormat";
import { type Overlaid, PaneLayer } from "../panes";
import { drawnOnChange } from "../redraw";
import { openMenu } from "./menu";

/** Size of a button in points. */
const SIZE = 12;

/** Buttons on the headings of filters, by which a person chooses what the rows below show. */
export class FilterButtons {
  private readonly layer: PaneLayer;
  private shown = "[]";
  /** Draws the buttons anew where they have changed. */
  readonly update: () => void;

  constructor(
    injector: Injector,
    unit: string,
    private readonly host: Host,
    container: HTMLElement,
    private readonly refused: (error: ExcelError) => void,
  ) {
    this.layer = new PaneLayer(injector, unit, container, "filters");
    this.update = drawnOnChange(injector, () => this.draw());
  }

  private draw(): void {
    const { model } = this.host;
    const grid = model.active;
    const heads = filterHeads(model.state(grid.id)).map((head) => {
      const { value } = grid.value(head.row, head.column);
      const name = displayText(value, grid.numberFormat(head.row, head.column));
      return { head, name, on: head.criteria.has(head.index), frame: frameAt(frameOf(grid, cellAnchor(head))) };
    });
    const now = JSON.stringify(heads.map(({ name, on, frame }) => [grid.id, name, on, frame]));
    if (now === this.shown) return;
    this.shown = now;
    this.layer.show(heads.map(({ head, name, on, frame }) => this.button(head, name, on, frame)));
  }

  private button(head: FilterHead, name: string, on: boolean, frame: Frame): Overlaid {
    const element = document.createElement("button");
    element.type = "button";
    element.className = on ? "filter on" : "filter";
    element.setAttribute("aria-label", `筛选：${name}`);
    element.setAttribute("aria-haspopup", "dialog");
    element.textContent = "▾";
    element.addEventListener("click", () => this.open(element, head));
    return { frame, element, copies: new Map() };
  }

  private open(button: HTMLElement, head: FilterHead): void {
    const { model } = this.host;
    const sheet = model.active.id;
    openMenu(button, filterChoices(model, sheet, head), (texts) => {
      void this.host
        .exclusively(() =>
          this.host.actingAs("user", async () => filterByTexts(model, model.state(sheet), head, texts)),
        )
        .then(() => this.update())
        .catch((error: unknown) => {
          if (!(error instanceof ExcelError)) throw error;
          this.refused(error);
        });
    });
  }
}

const cellAnchor = ({ row, column }: FilterHead) => anchorOver(cellRect(row, column), cellRect(row, column));

/** At the right of the heading's foot. */
function frameAt({ left, top, width, height }: Frame): Frame {
  const [across, down] = [Math.min(SIZE, width), Math.min(SIZE, height)];
  return { left: left + width - across - 1, top: top + height - down - 1, width: across, height: down };
}
