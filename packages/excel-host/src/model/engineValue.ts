import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { EngineResult, EngineScalar, EngineValue, SheetFunction } from "./grid";

const errors = new Set<string>(Object.values(ErrorType));

/** Whether a text is an error's literal, such as `#N/A`. */
export function isErrorText(text: unknown): text is string {
  return typeof text === "string" && text.startsWith("#") && errors.has(text);
}

/** One function of the host inside the formula engine. A throw would stop the engine for good, so it becomes #VALUE!. */
export class EngineFunction extends BaseFunction {
  override needsExpandParams = false;
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly call: SheetFunction,
  ) {
    super(name);
    this.minParams = 0;
    this.maxParams = 255;
  }

  /** A quoted argument is the text that it says, as in Excel: `"1.1.01"` is no day. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    try {
      const caller = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
      return toEngine(this.call(caller, (variants as FunctionVariantType[]).map(fromEngine)));
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

function fromEngine(variant: FunctionVariantType): EngineValue {
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    const array = reference.toArrayValueObject();
    return reference.isCell() ? scalar(array.get(0, 0)) : matrix(array);
  }
  if (!variant.isArray()) return scalar(variant as BaseValueObject);
  const array = variant as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? scalar(array.get(0, 0)) : matrix(array);
}

function matrix(array: ArrayValueObject): EngineScalar[][] {
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_, column) => scalar(array.get(row, column))),
  );
}

function scalar(value: Nullable<BaseValueObject>): EngineScalar {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() };
  return value.getValue() as string | number | boolean;
}

function toEngine(result: EngineResult): BaseValueObject {
  if (!Array.isArray(result)) return toScalar(result as EngineScalar);
  const rows = result as readonly (readonly EngineScalar[])[];
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(toScalar)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: 0,
    column: 0,
  });
}

function toScalar(value: EngineScalar): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return ErrorValueObject.create(value.error as ErrorType);
}
