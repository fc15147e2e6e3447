import { ICommandService, type Injector, type Workbook } from "@univerjs/core";
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from "@univerjs/preset-sheets-data-validation";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import { bounding, cellRect, intersect, type Rect } from "../../address";
import type { GridSheet } from "../../model/grid";
import type { SheetState } from "../../model/state";
import type { WorkbookModel } from "../../model/workbook";
import { drawnFormat } from "./conditionalFormats";
import { drawnValidation } from "./validations";

/**
 * Shows the rules that the workbook keeps beside its cells: Univer draws conditional formats and asks validations when a
 * person types. The workbook's are the truth; what is drawn is replaced as a whole when it differs.
 */
export class RulesMirror {
  private readonly commands: ICommandService;
  private readonly shown = new Map<string, string>();

  constructor(
    private readonly injector: Injector,
    private readonly workbook: Workbook,
    private readonly model: WorkbookModel,
  ) {
    this.commands = injector.get(ICommandService);
  }

  update(): void {
    for (const sheet of this.model.grid.sheets) {
      const state = this.model.state(sheet.id);
      this.show(`formats ${sheet.id}`, this.formats(sheet, state), (rules) => this.drawFormats(sheet.id, rules));
      this.show(`checks ${sheet.id}`, this.validations(sheet, state), (rules) => this.drawValidations(sheet.id, rules));
    }
  }

  private show<T>(key: string, rules: readonly T[], draw: (rules: readonly T[]) => void): void {
    const text = JSON.stringify(rules);
    if ((this.shown.get(key) ?? "[]") === text) return;
    draw(rules);
    this.shown.set(key, text);
  }

  /** Formats beyond what is filled in are not drawn: whole columns would be evaluated cell by cell. */
  private formats(sheet: GridSheet, { conditionalFormats }: SheetState) {
    const { rows, columns } = bounding(cellRect(0, 0), sheet.used(true) ?? cellRect(0, 0));
    const filled = { row: 0, column: 0, rows: stepped(rows), columns: stepped(columns) };
    return conditionalFormats.flatMap((state) => drawnFormat(state, within(state.rects, filled)) ?? []);
  }

  private validations(sheet: GridSheet, { validations }: SheetState) {
    const worksheet = this.workbook.getSheetBySheetId(sheet.id);
    const all = {
      row: 0,
      column: 0,
      rows: worksheet?.getRowCount() ?? 1,
      columns: worksheet?.getColumnCount() ?? 1,
    };
    return validations.flatMap(
      (state, i) => drawnValidation(`${sheet.id}-${i}`, state, within(state.rects, all)) ?? [],
    );
  }

  private drawFormats(subUnitId: string, rules: readonly NonNullable<ReturnType<typeof drawnFormat>>[]): void {
    const before = this.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.unitId, subUnitId) ?? [];
    for (const { cfId } of [...before]) this.execute(DeleteConditionalRuleMutation.id, { subUnitId, cfId });
    // The one added last is the strongest.
    for (const rule of [...rules].reverse()) this.execute(AddConditionalRuleMutation.id, { subUnitId, rule });
  }

  private drawValidations(subUnitId: string, rules: readonly NonNullable<ReturnType<typeof drawnValidation>>[]): void {
    const before = this.injector.get(DataValidationModel).getRules(this.unitId, subUnitId);
    const ruleId = before.map(({ uid }) => uid);
    if (ruleId.length > 0) this.execute(RemoveDataValidationMutation.id, { subUnitId, ruleId });
    if (rules.length > 0) this.execute(AddDataValidationMutation.id, { subUnitId, rule: [...rules] });
  }

  private get unitId(): string {
    return this.workbook.getUnitId();
  }

  private execute(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params });
  }
}

/** In steps, so that a sheet that grows by a row is not drawn anew. */
function stepped(count: number): number {
  return Math.ceil(count / 50) * 50;
}

function within(rects: readonly Rect[], bounds: Rect): readonly Rect[] {
  return rects.flatMap((rect) => intersect(rect, bounds) ?? []);
}
