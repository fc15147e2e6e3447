import type { Injector } from "@univerjs/core";
import { ArrayValueObject, type BaseValueObject, IFunctionService } from "@univerjs/engine-formula";

/** Functions of the formula engine that put in order the very cells they are given, which other formulas read too. */
const disordering = ["SORT"];

/** Gives those functions cells of their own. */
export function keepArguments(injector: Injector): void {
  for (const name of disordering) {
    const executor = injector.get(IFunctionService).getExecutor(name);
    if (!executor) continue;
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (first: BaseValueObject, ...rest) =>
      calculate(first.isArray() ? copied(first as ArrayValueObject) : first, ...rest);
  }
}

function copied(array: ArrayValueObject): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: array.getArrayValue().map((row) => [...row]),
    rowCount: array.getRowCount(),
    columnCount: array.getColumnCount(),
    unitId: array.getUnitId(),
    sheetId: array.getSheetId(),
    row: array.getCurrentRow(),
    column: array.getCurrentColumn(),
  });
}
