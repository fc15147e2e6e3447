import { CommandType, ICommandService, type Injector } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, type Viewport } from "@univerjs/preset-sheets-core";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import { type Frame, frameOf } from "../../../model/charts/anchor";
import type { FontLook } from "../../../model/charts/look";
import { viewChart } from "../../../model/charts/view";
import type { WorkbookModel } from "../../../model/workbook";
import { drawChart } from "./draw";
import { toElement } from "./svg";
import { family, type Measure, PIXELS } from "./text";

/** The parts of a sheet's window, of which frozen rows and columns make up to four. */
const panes = [
  SHEET_VIEWPORT_KEY.VIEW_MAIN,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT,
] as const;

interface Drawn {
  readonly look: string;
  readonly frame: Frame;
  readonly element: SVGElement;
  /** The drawing in each pane in which it was seen. */
  readonly copies: Map<string, SVGElement>;
}

/**
 * Shows the charts of the sheet in front over its cells. A chart is drawn anew when what it shows has changed; scrolling
 * and zooming only move what is drawn.
 */
export class ChartOverlay {
  /** How often a chart was drawn. */
  renders = 0;
  private readonly root = document.createElement("div");
  private readonly panes = new Map(panes.map((key) => [key, document.createElement("div")]));
  private readonly measure = measuring();
  private readonly drawn = new Map<string, Drawn>();
  private placed = "";
  private waiting = false;

  constructor(
    private readonly injector: Injector,
    private readonly unit: string,
    private readonly model: WorkbookModel,
    private readonly container: HTMLElement,
  ) {
    this.root.className = "charts";
    this.root.append(...this.panes.values());
    injector.get(ICommandService).onCommandExecuted(({ id, type }) => {
      if (type === CommandType.MUTATION || id === SetWorksheetActiveOperation.id) this.update();
    });
  }

  /** Draws what has changed; several changes at once are drawn once, when the screen is next painted. */
  update(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.draw();
    });
  }

  /** Univer's own drawing empties the container when it first appears, which may be after the first workbook stands. */
  private attach(): void {
    if (this.root.isConnected) return;
    this.container.append(this.root);
    this.follow();
  }

  /** Keeps to the cells while the sheet is scrolled, zoomed or resized. */
  private follow(): void {
    const step = (): void => {
      if (!this.root.isConnected) return;
      this.place();
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  private draw(): void {
    this.attach();
    const sheet = this.model.active;
    const { charts } = this.model.state(sheet.id);
    const former = new Map(this.drawn);
    this.drawn.clear();
    for (const chart of charts) {
      const frame = frameOf(sheet, chart.anchor);
      const view = viewChart(this.model, chart);
      const look = lookOf([view, frame]);
      const before = former.get(chart.id);
      if (before?.look === look) {
        former.delete(chart.id);
        this.drawn.set(chart.id, before);
        continue;
      }
      const size = { width: Math.round(frame.width * PIXELS), height: Math.round(frame.height * PIXELS) };
      const element = toElement(drawChart(view, size, this.measure));
      this.drawn.set(chart.id, { look, frame, element, copies: new Map() });
      this.renders++;
    }
    for (const { copies } of former.values()) for (const copy of copies.values()) copy.remove();
    this.placed = "";
    this.place();
  }

  /** Puts what is drawn where its cells are seen now: into each pane of the window, cut off at its edges. */
  private place(): void {
    if (this.drawn.size === 0) return;
    const render = this.injector.get(IRenderManagerService).getRenderById(this.unit);
    if (!render) return;
    const { scene, engine } = render;
    const [canvas, own] = [engine.getCanvasElement(), this.root].map((one) => one.getBoundingClientRect());
    const offset = { x: canvas!.left - own!.left, y: canvas!.top - own!.top };
    const [main, ...frozen] = panes.map((key) => scene.getViewport(key));
    const corner = frozen.find((one) => one?.isActive && one.left <= main!.left && one.top <= main!.top) ?? main!;
    const windows = [main, ...frozen].map((one) => windowOf(one, corner, scene));
    const now = JSON.stringify([offset, windows, scene.scaleX, scene.scaleY]);
    if (now === this.placed) return;
    this.placed = now;
    const seen = new Set<Drawn>();
    panes.forEach((key, i) => {
      const [pane, window] = [this.panes.get(key)!, windows[i]];
      pane.hidden = !window;
      if (!window) return;
      const { left, top, width, height } = window;
      Object.assign(pane.style, {
        left: px(left + offset.x),
        top: px(top + offset.y),
        width: px(width),
        height: px(height),
      });
      for (const drawn of this.drawn.values()) this.put(drawn, key, pane, window, scene, seen);
    });
  }

  private put(
    drawn: Drawn,
    key: string,
    pane: HTMLElement,
    { width, height, scrollX, scrollY }: Window,
    { scaleX, scaleY }: { readonly scaleX: number; readonly scaleY: number },
    seen: Set<Drawn>,
  ): void {
    const { frame, element, copies } = drawn;
    const [x, y] = [(frame.left * PIXELS - scrollX) * scaleX, (frame.top * PIXELS - scrollY) * scaleY];
    const [right, bottom] = [x + frame.width * PIXELS * scaleX, y + frame.height * PIXELS * scaleY];
    const shown = right > 0 && bottom > 0 && x < width && y < height;
    let copy = copies.get(key);
    if (!copy && shown) {
      copy = copies.size === 0 ? element : (element.cloneNode(true) as SVGElement);
      copies.set(key, copy);
      pane.append(copy);
    }
    if (!copy) return;
    copy.style.display = shown ? "" : "none";
    if (!shown) return;
    copy.style.transform = `translate(${x}px, ${y}px) scale(${scaleX}, ${scaleY})`;
    // Over the edge of frozen cells it is seen in several panes, but it is one chart.
    if (seen.has(drawn)) copy.setAttribute("aria-hidden", "true");
    else copy.removeAttribute("aria-hidden");
    seen.add(drawn);
  }
}

/** A text that differs when anything in a view differs. */
function lookOf(view: unknown): string {
  return JSON.stringify(view, (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );
}

interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scrollX: number;
  readonly scrollY: number;
}

/** @param first the pane at the top left: what lies beside it begins where it ends, with frozen cells between */
function windowOf(
  viewport: Viewport | null | undefined | void,
  first: Viewport,
  { scaleX, scaleY }: { readonly scaleX: number; readonly scaleY: number },
): Window | undefined {
  if (!viewport?.isActive) return undefined;
  const { left, top, width, height, viewportScrollX, viewportScrollY } = viewport;
  const scrollX = viewportScrollX + (left - first.left) / scaleX;
  const scrollY = viewportScrollY + (top - first.top) / scaleY;
  return { left, top, width: width ?? 0, height: height ?? 0, scrollX, scrollY };
}

const px = (value: number): string => `${value}px`;

/** Measures texts with the page's own fonts. */
function measuring(): Measure {
  const context = document.createElement("canvas").getContext("2d")!;
  return (text, font: FontLook) => {
    context.font = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${font.size * PIXELS}px ${family(font)}`;
    return context.measureText(text).width;
  };
}
