import type { Injector } from "@univerjs/core";
import {
  type BaseAstNode,
  type BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IFormulaCurrentConfigService,
  SuffixNodeFactory,
} from "@univerjs/engine-formula";

/** Lets `A1#` mean the block that the formula of A1 fills: the engine reads the mark, and gives it no meaning. */
export function understandSpills(injector: Injector): void {
  const factory = injector.get(SuffixNodeFactory);
  const create = factory.checkAndCreateNodeType.bind(factory);
  const config = injector.get(IFormulaCurrentConfigService);
  factory.checkAndCreateNodeType = (param) => {
    const node = create(param);
    const marked = node as BaseAstNode | undefined;
    if (marked?.getToken() === "#")
      marked.execute = () => marked.setValue(blockOf(marked.getChildren()[0]?.getValue(), config.getFormulaData()));
    return node;
  };
}

type Formulas = ReturnType<IFormulaCurrentConfigService["getFormulaData"]>;

/** The block of a cell's formula: the cell where it fills no other, #REF! where there is none or the block is no cell's. */
function blockOf(value: ReturnType<BaseAstNode["getValue"]>, formulas: Formulas): FunctionVariantType {
  if (value?.isError()) return value;
  if (!value?.isReferenceObject()) return ErrorValueObject.create(ErrorType.REF);
  const cell = value as BaseReferenceObject;
  const { startRow, startColumn } = cell.getRangePosition();
  const [unit, sheet] = [cell.getUnitId(), cell.getSheetId()];
  if (!cell.isCell() || !formulas[unit]?.[sheet]?.[startRow]?.[startColumn]?.f)
    return ErrorValueObject.create(ErrorType.REF);
  // As it came out in this calculation, else in the one before.
  const [now, before] = [cell.getRuntimeArrayFormulaRange(), cell.getArrayFormulaRange()];
  const block = now?.[unit]?.[sheet]?.[startRow]?.[startColumn] ?? before?.[unit]?.[sheet]?.[startRow]?.[startColumn];
  if (!block) return cell;
  const end = {
    startRow: block.endRow,
    startColumn: block.endColumn,
    endRow: block.endRow,
    endColumn: block.endColumn,
  };
  return cell.unionBy({ isCell: () => true, getRangeData: () => end } as BaseReferenceObject) as FunctionVariantType;
}
