import type { Injector } from "@univerjs/core";
import { frameOf } from "../../../model/charts/anchor";
import type { FontStyle } from "../../../model/charts/style";
import { viewChart } from "../../../model/charts/view";
import type { WorkbookModel } from "../../../model/workbook";
import { type Overlaid, PaneLayer } from "../panes";
import { drawnOnChange } from "../redraw";
import { drawChart } from "./draw";
import { toElement } from "./svg";
import { family, type Measure, PIXELS } from "./text";

interface Drawn extends Overlaid {
  readonly fingerprint: string;
}

/**
 * Shows the charts of the sheet in front over its cells. A chart is drawn anew when what it shows has changed; scrolling
 * and zooming only move what is drawn.
 */
export class ChartOverlay {
  /** How often a chart was drawn. */
  renders = 0;
  private readonly layer: PaneLayer;
  private readonly measure = measuring();
  private readonly drawn = new Map<string, Drawn>();
  /** Draws what has changed. */
  readonly update: () => void;

  constructor(
    injector: Injector,
    unit: string,
    private readonly model: WorkbookModel,
    container: HTMLElement,
  ) {
    this.layer = new PaneLayer(injector, unit, container, "charts");
    this.update = drawnOnChange(injector, () => this.draw());
  }

  private draw(): void {
    const sheet = this.model.active;
    const { charts } = this.model.state(sheet.id);
    const former = new Map(this.drawn);
    this.drawn.clear();
    for (const chart of charts) {
      const frame = frameOf(sheet, chart.anchor);
      const view = viewChart(this.model, chart);
      const fingerprint = fingerprintOf([view, frame]);
      const before = former.get(chart.id);
      if (before?.fingerprint === fingerprint) {
        this.drawn.set(chart.id, before);
        continue;
      }
      const size = { width: Math.round(frame.width * PIXELS), height: Math.round(frame.height * PIXELS) };
      const element = toElement(drawChart(view, size, this.measure));
      this.drawn.set(chart.id, { fingerprint: fingerprint, frame, element, copies: new Map() });
      this.renders++;
    }
    this.layer.show([...this.drawn.values()]);
  }
}

/** A text that differs when anything in a view differs. */
function fingerprintOf(view: unknown): string {
  return JSON.stringify(view, (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );
}

/** Measures texts with the page's own fonts. */
function measuring(): Measure {
  const context = document.createElement("canvas").getContext("2d")!;
  return (text, font: FontStyle) => {
    context.font = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${font.size * PIXELS}px ${family(font)}`;
    return context.measureText(text).width;
  };
}
