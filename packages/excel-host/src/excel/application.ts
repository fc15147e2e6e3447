import { boolean, ExcelObject, oneOf } from "./object";

export class Application extends ExcelObject {
  get CalculationMode(): string {
    return this.model.calculationMode;
  }

  set CalculationMode(value: unknown) {
    this.model.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
  }

  get CalculationState(): string {
    return this.model.grid.dirty ? "Pending" : "Done";
  }

  get CalculationEngineVersion(): number {
    return 191029;
  }

  get DecimalSeparator(): string {
    return ".";
  }

  get ThousandsSeparator(): string {
    return ",";
  }

  get UseSystemSeparators(): boolean {
    return true;
  }

  get CultureInfo(): CultureInfo {
    return new CultureInfo(this.model);
  }

  Calculate(type: unknown): void {
    if (oneOf(type, ["Recalculate", "Full", "FullRebuild"]) !== "Recalculate") this.model.grid.invalidateAll();
    this.model.calculateNow = true;
  }

  SuspendApiCalculationUntilNextSync(): void {
    this.model.calculationSuspended = true;
  }

  SuspendScreenUpdatingUntilNextSync(): void {
    // The screen follows after each request anyway.
  }
}

class CultureInfo extends ExcelObject {
  get Name(): string {
    return "zh-CN";
  }
}

/** Whether the add-in that runs here is told of events. */
export class Runtime extends ExcelObject {
  get EnableEvents(): boolean {
    return this.model.eventsEnabled;
  }

  set EnableEvents(value: unknown) {
    this.model.eventsEnabled = boolean(value);
  }
}
