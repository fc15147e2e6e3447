import { ExcelObject } from "../excel";
import { oneOf } from "../excel/object";
import type { WorkbookModel } from "../model/workbook";
import { fromArray, fromObject } from "./results";
import type { FunctionRuntime } from "./runtime";

/** `Microsoft.ExcelServices.CustomFunctions`: where the client's runtime says that it is ready and brings its results. */
export class CustomFunctions extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly runtime: FunctionRuntime,
  ) {
    super(model);
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    // The host asks as soon as a cell needs a value: there is no queue to open.
  }

  /** Features of the client's runtime, of which 2 shortens its pause between two deliveries. */
  _GetEnabledFeatures(): readonly number[] {
    return [1, 2, 4];
  }

  SetInvocationArrayResults(results: unknown): void {
    this.runtime.deliver(list(results).map(fromArray));
  }

  SetInvocationResults(results: unknown): void {
    this.runtime.deliver(list(results).map(fromObject));
  }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** `Microsoft.InternalService.AddinInternalService`: the client's ribbon actions announce themselves here. */
export class AddinInternalService extends ExcelObject {
  NotifyActionHandlerReady(): void {
    // Actions are dispatched when a button is pressed; nothing waits for them.
  }
}

/** `Microsoft.AppRuntime.AppRuntimeService`: where an add-in shows and hides its pane (`Office.addin.showAsTaskpane`). */
export class AppRuntimeService extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly show: (shown: boolean) => void,
  ) {
    super(model);
  }

  SetAppRuntimeState(state: unknown): void {
    this.show(oneOf(state, states) === "Visible");
  }
}

const states = ["Inactive", "Background", "Visible"] as const;
