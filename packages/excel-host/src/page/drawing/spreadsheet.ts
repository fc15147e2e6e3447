import { LocaleType, LogLevel, mergeLocales, type Plugin, type PluginCtor, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import ruleWords from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { IUIPartsService, SheetsUIPart, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationWords from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortWords from "@univerjs/preset-sheets-sort/locales/zh-CN";
import { keepBlankLines } from "./paste";
import { keepWhatIsTyped } from "./suggestions";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";

/** Univer's own preset type, as far as the presets share it. */
interface Preset {
  readonly plugins: readonly (PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown] | null)[];
}

export interface DrawnSpreadsheet {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** A spreadsheet in Chinese, drawn into an element, without a workbook yet. */
export function drawSpreadsheet(container: HTMLElement): DrawnSpreadsheet {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreWords, ruleWords, validationWords, sortWords) },
  });
  const presets: readonly Preset[] = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      // As the host reads formats: a row's own over its column's.
      sheets: { isRowStylePrecedeColumnStyle: true, disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    // As Excel's lists are: a search box in them would take the keys of who types into the cell.
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }),
    UniverSheetsSortPreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (plugin === null) continue;
    const [Plugin, config] = Array.isArray(plugin) ? plugin : [plugin, undefined];
    univer.registerPlugin(Plugin, config as never);
  }
  // The bar that shows how far a calculation is: it follows the engine's own trigger, which the host does without.
  const injector = univer.__getInjector();
  injector.get(IUIPartsService).setUIVisible(SheetsUIPart.FORMULA_AUX, false);
  keepWhatIsTyped(injector);
  keepBlankLines(injector);
  return { univer, api: FUniver.newAPI(univer) };
}
