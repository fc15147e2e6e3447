import { ExcelError, invalidArgument } from "../error";
import { EventType } from "../model/events";
import { type ProtectionOptions, protectionOptions, type SheetState } from "../model/state";
import type { WorkbookModel } from "../model/workbook";
import { boolean, ExcelObject, oneOf, record, text } from "./object";

function optionsOf(given: unknown): ProtectionOptions {
  const options = given === undefined || given === null ? {} : record(given);
  for (const key of Object.keys(options)) {
    if (key !== "selectionMode" && !(protectionOptions as readonly string[]).includes(key)) throw invalidArgument();
  }
  const flags = protectionOptions.map((name) => [name, boolean(options[name] ?? false)] as const);
  const selectionMode = oneOf(options["selectionMode"] ?? "Normal", ["Normal", "Unlocked", "None"]);
  return { ...Object.fromEntries(flags), selectionMode } as ProtectionOptions;
}

function passwordOf(given: unknown): string | undefined {
  return given === undefined || given === null ? undefined : text(given);
}

export class WorksheetProtection extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
  ) {
    super(model);
  }

  get Protected(): boolean {
    return this.sheet.protection !== undefined;
  }

  get Options(): ProtectionOptions | null {
    return this.sheet.protection?.options ?? null;
  }

  /** @throws InvalidOperation where the sheet is protected already */
  Protect(options?: unknown, password?: unknown): void {
    if (this.sheet.protection) throw new ExcelError("InvalidOperation");
    this.sheet.protection = { options: optionsOf(options), password: passwordOf(password) };
    this.announce();
  }

  /** @throws AccessDenied for the wrong password */
  Unprotect(password?: unknown): void {
    const protection = this.sheet.protection;
    if (!protection) return;
    if (protection.password !== undefined && protection.password !== passwordOf(password))
      throw new ExcelError("AccessDenied");
    this.sheet.protection = undefined;
    this.announce();
  }

  private announce(): void {
    const isProtected = this.Protected;
    this.model.emitSheet(EventType.worksheetProtectionChanged, this.sheet.id, { isProtected });
  }
}

/** Protection of the workbook's structure: its list of sheets. */
export class WorkbookProtection extends ExcelObject {
  get Protected(): boolean {
    return this.model.structurePassword !== undefined;
  }

  Protect(password?: unknown): void {
    if (this.Protected) throw new ExcelError("InvalidOperation");
    this.model.structurePassword = passwordOf(password) ?? null;
  }

  Unprotect(password?: unknown): void {
    const required = this.model.structurePassword;
    if (typeof required === "string" && required !== passwordOf(password)) throw new ExcelError("AccessDenied");
    this.model.structurePassword = undefined;
  }
}
