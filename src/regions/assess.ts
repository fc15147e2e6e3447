import { analyse, assessmentOf, type Assessment, type Settings } from "../analysis";
import type { Month, Observation } from "../observations";
import { indicatorsByCode, type Indicator, type Plan } from "../plan";
import type { RegionFigures } from "./figures";
import type { RegionFigure } from "./figure";
import type { CityRegion } from "./region";
import type { HandedDown } from "./targets";

/** Code of the city's series that a target 高于全市 is held to. */
const cityCode = (code: string) => `CITY_${code}`;

/** What the regions are assessed by. */
export interface RegionBackground {
  /** Figures by place; the city's under an empty name. */
  readonly byRegion: ReadonlyMap<string, readonly RegionFigure[]>;
  readonly city: HandedDown;
  readonly settings: Settings;
}

/**
 * A region with its own plan and figures, and what they come to, each made with the first look at it: a view of one indicator
 * needs no other, and places are compared without any.
 */
export class AssessedRegion {
  private input: ReturnType<typeof inputOf> | null = null;

  constructor(
    readonly region: CityRegion,
    private readonly handed: HandedDown,
    private readonly background: RegionBackground,
    private readonly asOf: Month,
  ) {}

  get plan(): Plan {
    return this.own().plan;
  }

  get observations(): readonly Observation[] {
    return this.own().observations;
  }

  /** Of what is handed down to it. */
  get assessments(): readonly Assessment[] {
    return analyse(this.own()).filter(({ indicator }) => this.handed.cells.has(indicator.code));
  }

  /** Of one indicator; undefined where it is not handed down. */
  assessment(code: string): Assessment | undefined {
    return this.handed.cells.has(code) ? (assessmentOf(this.own(), code) ?? undefined) : undefined;
  }

  private own() {
    this.input ??= inputOf(this.region.name, this.handed, this.background);
    return { ...this.input, settings: this.background.settings, asOf: this.asOf };
  }
}

/**
 * What a region is assessed by: what is handed down to it is its plan, its rows its figures. A target held to the city is linked
 * to the city's series.
 */
function inputOf(region: string, { plan, toCity }: HandedDown, figures: RegionBackground) {
  const cityPlan = indicatorsByCode(figures.city.plan);
  const indicators: Indicator[] = [];
  for (const indicator of plan.indicators) {
    const held = toCity.get(indicator.code);
    if (held === undefined) {
      indicators.push(indicator);
      continue;
    }
    const { text, stretch } = indicator.target;
    const linkedTo = cityCode(indicator.code);
    indicators.push({ ...indicator, target: { kind: "linked", linkedTo, ...held, text, stretch } });
    const city = cityPlan.get(indicator.code) ?? indicator;
    indicators.push({ ...city, no: `${city.no}.0`, code: linkedTo });
  }
  const own = (figures.byRegion.get(region) ?? []).map((figure) => observationOf(figure, figure.code));
  const references = (figures.byRegion.get("") ?? []).flatMap((figure) =>
    toCity.has(figure.code) && figure.role === "actual" ? [observationOf(figure, cityCode(figure.code))] : [],
  );
  return { plan: { ...plan, indicators }, observations: [...own, ...references] };
}

/** Figures by place, each with its own in one list. */
export function byRegion(figures: RegionFigures): ReadonlyMap<string, readonly RegionFigure[]> {
  const groups = new Map<string, RegionFigure[]>();
  for (const figure of figures.all()) {
    const group = groups.get(figure.region);
    if (group) group.push(figure);
    else groups.set(figure.region, [figure]);
  }
  return groups;
}

function observationOf(figure: RegionFigure, code: string): Observation {
  const { month, value, role, file, vintage, source, released, note, sample } = figure;
  const rest = { vintage, basis: "", released, note, sample };
  return { code, month, value, role, source: source || file, ...rest };
}
