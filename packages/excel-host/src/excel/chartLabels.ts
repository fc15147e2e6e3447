import { invalidArgument } from "../error";
import { labelPositions, usualPosition } from "../model/charts/labels";
import type { ChartKind } from "../model/charts/kinds";
import type { ChartSeriesState } from "../model/charts/state";
import { isNumberFormat } from "../model/numberFormat";
import type { WorkbookModel } from "../model/workbook";
import { ChartFormat } from "./chartParts";
import { boolean, oneOf, text } from "./object";
import { keeps, SettingsPart } from "./settingsPart";

/** Settings of several series as one: what is set is set for all of them. */
class SharedSettings extends Map<string, unknown> {
  constructor(private readonly series: readonly ChartSeriesState[]) {
    super();
  }

  override has(key: string): boolean {
    return this.series[0]?.settings.has(key) ?? false;
  }

  override get(key: string): unknown {
    return this.series[0]?.settings.get(key);
  }

  override set(key: string, value: unknown): this {
    for (const { settings } of this.series) {
      settings.set(key, value);
      if (/^DataLabels\.Show/.test(key) && value === true) settings.set("HasDataLabels", true);
    }
    return this;
  }
}

/** Labels of a series, or of all series of a chart. */
export class ChartDataLabels extends SettingsPart {
  constructor(
    model: WorkbookModel,
    series: readonly ChartSeriesState[],
    private readonly kinds: readonly ChartKind[],
    allowed: () => void,
  ) {
    super(model, new SharedSettings(series), "DataLabels.", allowed);
  }

  get Format(): ChartFormat {
    return this.part(ChartFormat, "Format");
  }

  get Position(): unknown {
    const [kind] = this.kinds;
    return this.keptValue("Position", kind ? usualPosition(kind) : "OutsideEnd");
  }

  /** @throws InvalidArgument for a place that labels of such series do not have */
  set Position(value: unknown) {
    const position = oneOf(value, [...new Set(this.kinds.flatMap((kind) => labelPositions(kind)))]);
    if (!this.kinds.every((kind) => labelPositions(kind).includes(position))) throw invalidArgument();
    this.keep("Position", position);
  }

  get NumberFormat(): unknown {
    return this.keptValue("NumberFormat", "General");
  }

  set NumberFormat(value: unknown) {
    if (!isNumberFormat(text(value))) throw invalidArgument();
    this.keep("NumberFormat", value);
    this.keep("LinkNumberFormat", false);
  }
}
const off = { check: boolean, initial: false };
keeps(ChartDataLabels, {
  LinkNumberFormat: { check: boolean, initial: true },
  Separator: { check: text, initial: ", " },
  ShowCategoryName: off,
  ShowSeriesName: off,
  ShowValue: { check: boolean, initial: true },
});
