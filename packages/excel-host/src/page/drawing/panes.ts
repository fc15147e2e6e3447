import type { Injector } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, type Viewport } from "@univerjs/preset-sheets-core";
import type { Frame } from "../../model/charts/anchor";
import { PIXELS } from "./charts/text";

/** The parts of a sheet's window, of which frozen rows and columns make up to four. */
const panes = [
  SHEET_VIEWPORT_KEY.VIEW_MAIN,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT,
] as const;

/** Something that lies over cells. */
export interface Overlaid {
  readonly frame: Frame;
  readonly element: HTMLElement | SVGElement;
  /** The element in each pane in which it was seen. */
  readonly copies: Map<string, HTMLElement | SVGElement>;
}

/** A layer over the drawn sheet, whose content keeps to its cells while the sheet is scrolled, zoomed or resized. */
export class PaneLayer {
  private readonly root = document.createElement("div");
  private readonly panes = new Map(panes.map((key) => [key, document.createElement("div")]));
  private items: readonly Overlaid[] = [];
  private placed = "";

  constructor(
    private readonly injector: Injector,
    private readonly unit: string,
    private readonly container: HTMLElement,
    name: string,
  ) {
    this.root.className = `layer ${name}`;
    this.root.append(...this.panes.values());
  }

  /** Shows these things, and no others. */
  show(items: readonly Overlaid[]): void {
    const kept = new Set(items);
    for (const item of this.items) if (!kept.has(item)) for (const copy of item.copies.values()) copy.remove();
    this.items = items;
    this.placed = "";
    this.attach();
    this.place();
  }

  /** Univer's own drawing empties the container when it first appears, which may be after the first workbook stands. */
  private attach(): void {
    if (this.root.isConnected) return;
    this.container.append(this.root);
    const step = (): void => {
      if (!this.root.isConnected) return;
      this.place();
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  /** Puts everything where its cells are seen now: into each pane of the window, cut off at its edges. */
  private place(): void {
    if (this.items.length === 0) return;
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
    const seen = new Set<Overlaid>();
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
      for (const item of this.items) this.put(item, key, pane, window, scene, seen);
    });
  }

  private put(
    item: Overlaid,
    key: string,
    pane: HTMLElement,
    { width, height, scrollX, scrollY }: Window,
    { scaleX, scaleY }: { readonly scaleX: number; readonly scaleY: number },
    seen: Set<Overlaid>,
  ): void {
    const { frame, element, copies } = item;
    const [x, y] = [(frame.left * PIXELS - scrollX) * scaleX, (frame.top * PIXELS - scrollY) * scaleY];
    const [right, bottom] = [x + frame.width * PIXELS * scaleX, y + frame.height * PIXELS * scaleY];
    const shown = right > 0 && bottom > 0 && x < width && y < height;
    let copy = copies.get(key);
    if (!copy && shown) {
      copy = copies.size === 0 ? element : (element.cloneNode(true) as typeof element);
      copies.set(key, copy);
      pane.append(copy);
    }
    if (!copy) return;
    copy.style.display = shown ? "" : "none";
    if (!shown) return;
    copy.style.transform = `translate(${x}px, ${y}px) scale(${scaleX}, ${scaleY})`;
    // Over the edge of frozen cells it is seen in several panes, but it is one chart.
    if (seen.has(item)) copy.setAttribute("aria-hidden", "true");
    else copy.removeAttribute("aria-hidden");
    seen.add(item);
  }
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
