import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { Rect } from "../../address";
import type { ValidationState } from "../../model/state";
import { toRange } from "../../model/univerRange";

const types: Readonly<Record<string, DataValidationType>> = {
  WholeNumber: DataValidationType.WHOLE,
  Decimal: DataValidationType.DECIMAL,
  TextLength: DataValidationType.TEXT_LENGTH,
  List: DataValidationType.LIST,
  Date: DataValidationType.DATE,
  Time: DataValidationType.TIME,
  Custom: DataValidationType.CUSTOM,
};

const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const alerts: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** A data validation as Univer holds it: it refuses what is typed, and offers the list. */
export function drawnValidation(
  uid: string,
  { type, rule, ignoreBlanks, prompt, errorAlert }: ValidationState,
  rects: readonly Rect[],
): ISheetDataValidationRule | undefined {
  const [settings] = Object.values(rule) as readonly Readonly<Record<string, unknown>>[];
  const kind = types[type];
  if (!settings || kind === undefined || rects.length === 0) return undefined;
  const first = settings["source"] ?? settings["formula"] ?? settings["formula1"];
  const operator = operators[String(settings["operator"])];
  return {
    uid,
    type: kind,
    ranges: rects.map(toRange),
    allowBlank: ignoreBlanks,
    formula1: String(first),
    ...(settings["formula2"] === undefined ? {} : { formula2: String(settings["formula2"]) }),
    ...(operator === undefined ? {} : { operator }),
    renderMode: DataValidationRenderMode.TEXT,
    showErrorMessage: errorAlert["showAlert"] !== false,
    errorStyle: alerts[String(errorAlert["style"])] ?? DataValidationErrorStyle.STOP,
    errorTitle: String(errorAlert["title"] ?? ""),
    error: String(errorAlert["message"] ?? ""),
    showInputMessage: prompt["showPrompt"] !== false,
    promptTitle: String(prompt["title"] ?? ""),
    prompt: String(prompt["message"] ?? ""),
  };
}
