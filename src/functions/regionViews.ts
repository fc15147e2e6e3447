import { asOfMonth, type Month } from "../observations";
import { createLookup, err, namesByCode, ok, type Result } from "../plan";
import type { RegionsAnalysis } from "../regions";
import { fill } from "../words";
import type { RegionsStore, WorkbookData, WorkbookRegions } from "../workbook";
import { argumentText } from "./arguments";
import { missing, refused, type CellError } from "./result";
import type { FunctionsView, RegionViews } from "./view";
import type { FunctionWords } from "./words";

/** Opens the regions with the first function that asks for one, and tells when they are there. */
export class RegionSource {
  private state: RegionsStore | "reading" | null = null;

  constructor(
    private readonly open: () => Promise<WorkbookRegions>,
    private readonly changed: () => void,
  ) {}

  /** The store; null until it has been read. */
  store(): RegionsStore | null {
    if (this.state === null) void this.read();
    return this.state === "reading" ? null : this.state;
  }

  private async read(): Promise<void> {
    this.state = "reading";
    try {
      const { store, read } = await this.open();
      // Where nothing is handed down the store stays empty, which is said.
      await read();
      store.subscribe(this.changed);
      this.state = store;
    } catch {
      this.state = null;
    }
    this.changed();
  }
}

/** The regions of a year as functions see them. */
export function regionViews(source: RegionSource, { plan, settings, observations }: WorkbookData): RegionViews {
  const latest = asOfMonth(observations, plan.year, null);
  const views = new Map<string, FunctionsView>();
  const regions: RegionViews = {
    analysis: (asOf) => {
      const store = source.store();
      return store === null ? "reading" : store.analysis(asOf);
    },
    view(name) {
      const known = views.get(name);
      if (known) return known;
      const at = (asOf: Month) =>
        source
          .store()
          ?.analysis(asOf)
          ?.regions.find(({ region }) => region.name === name);
      const own = at(latest);
      if (own === undefined) return null;
      const made: FunctionsView = {
        ...{ plan: own.plan, lookup: createLookup(own.plan), nameOf: namesByCode(own.plan, "zh-CN"), latest, regions },
        ...{ observations: own.observations, settings: { ...settings, judgements: {} }, years: [plan.year] },
        ofYear: () => null,
        doubtsOf: () => [],
        assessment: (code, asOf) => at(asOf)?.assessment(code),
      };
      views.set(name, made);
      return made;
    },
  };
  return regions;
}

/** The analysis of regions at a month, or why there is none. */
export function analysisAt(
  { regions }: FunctionsView,
  asOf: Month,
  { error }: FunctionWords,
): Result<RegionsAnalysis, CellError> {
  const analysis = regions.analysis(asOf);
  if (analysis === "reading") return err(missing(error.regionsReading));
  return analysis === null ? err(missing(error.noRegions)) : ok(analysis);
}

/**
 * The view of the region that an argument names.
 *
 * Worked: `"义乌"` → the view of 义乌市
 */
export function readRegion(
  argument: unknown,
  workbook: FunctionsView,
  words: FunctionWords,
): Result<FunctionsView, CellError> {
  const analysis = analysisAt(workbook, workbook.latest, words);
  if (!analysis.ok) return analysis;
  const query = argumentText(argument);
  const { find, regions } = analysis.value.breakdown;
  const place = find(query);
  if (place?.kind === "otherCity")
    return err(refused(fill(words.error.otherCity, { query: query.slice(0, 60), city: place.city })));
  const view = place?.kind === "region" ? workbook.regions.view(place.region.name) : null;
  if (view !== null) return ok(view);
  const names = regions.map(({ name }) => name).join("、");
  return err(refused(fill(words.error.unknownRegion, { query: query.slice(0, 60), names })));
}
