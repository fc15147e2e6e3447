import { IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import type { ExcelError } from "../error";
import { createHost, type Host, openXlsx } from "../host";
import { gridOver } from "../model/univer";
import { ChartOverlay } from "./drawing/charts/overlay";
import { FilterButtons } from "./drawing/filters/buttons";
import { offerFunctions } from "./drawing/functionHelp";
import { showLineFormats } from "./drawing/lineFormats";
import { RulesMirror } from "./drawing/mirror";
import { RowHeights } from "./drawing/rowHeights";
import { Person } from "./drawing/person";
import { showSizes } from "./drawing/sizes";
import { type DrawnSpreadsheet, drawSpreadsheet } from "./drawing/spreadsheet";

export type { ChartOverlay };

/** A workbook file by name and, unless it is new, content. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes?: Uint8Array;
}

/** One open workbook, drawn into an element. */
export class DrawnWorkbook {
  readonly person: Person;
  readonly charts: ChartOverlay;
  private readonly filters: FilterButtons;
  private readonly rules: RulesMirror;
  private readonly rows: RowHeights;

  private constructor(
    readonly host: Host,
    readonly spreadsheet: DrawnSpreadsheet,
    container: HTMLElement,
    refused: (error: ExcelError) => void,
  ) {
    const injector = spreadsheet.univer.__getInjector();
    const workbook = injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!;
    showLineFormats(injector);
    showSizes(injector, workbook.getUnitId());
    this.person = new Person(spreadsheet.api, injector, host, refused);
    this.rules = new RulesMirror(injector, workbook, host.model);
    this.rows = new RowHeights(injector, workbook.getUnitId(), host.model.grid);
    this.charts = new ChartOverlay(injector, workbook.getUnitId(), host.model, container);
    this.filters = new FilterButtons(injector, workbook.getUnitId(), host, container, refused);
    host.model.grid.onForeignChange(() => this.rules.update());
    this.refresh();
  }

  /** @throws ExcelError InvalidArgument where the bytes are no .xlsx file; the container is then left empty */
  static async open(
    container: HTMLElement,
    { name, bytes }: WorkbookFile,
    refused: (error: ExcelError) => void,
    onPane: (shown: boolean) => void,
  ): Promise<DrawnWorkbook> {
    const spreadsheet = drawSpreadsheet(container);
    const options = { name, grid: gridOver(spreadsheet.univer, "Sheet1"), onPane };
    const host = bytes ? await openXlsx(bytes, options) : createHost(options);
    return new DrawnWorkbook(host, spreadsheet, container, refused);
  }

  /** Shows what an answer of the host has changed beside the cells. */
  refresh(): void {
    this.person.follow();
    this.rules.update();
    this.rows.update();
    this.charts.update();
    this.filters.update();
  }

  /** Lets cells call an add-in's functions, whose client stands; what was open with the workbook is calculated. */
  async registerFunctions(json: unknown, namespace: string): Promise<void> {
    this.host.registerFunctions(json, namespace);
    offerFunctions(this.spreadsheet.univer.__getInjector(), json, namespace);
    this.host.model.grid.invalidateAll();
    await this.host.exclusively(() => this.host.calculate());
  }

  close(): void {
    this.host.dispose();
  }
}
