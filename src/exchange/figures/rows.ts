import { monthNumber, yearOf, type Observation } from "../../observations";
import { indicatorsByCode, type Indicator, type Plan } from "../../plan";
import { figureFileWords as words } from "./words";

/** A figure with its indicator, as it goes out. */
export interface OutgoingFigure {
  readonly observation: Observation;
  readonly indicator: Indicator;
}

/** A plan's figures in the order of its indicators and their months; of indicators that it does not have, none. */
export function outgoingFigures(plan: Plan, observations: readonly Observation[]): readonly OutgoingFigure[] {
  const indicators = indicatorsByCode(plan);
  const position = new Map(plan.indicators.map(({ code }, at) => [code, at]));
  return observations
    .flatMap((observation) => {
      const indicator = indicators.get(observation.code);
      return indicator ? [{ observation, indicator }] : [];
    })
    .sort(
      (a, b) =>
        position.get(a.indicator.code)! - position.get(b.indicator.code)! ||
        a.observation.role.localeCompare(b.observation.role) ||
        a.observation.month.localeCompare(b.observation.month),
    );
}

/** The unit in which a figure stands; empty for the level behind a growth, whose unit is not kept with it. */
export function outgoingUnit({ observation: { role }, indicator }: OutgoingFigure): string {
  if (role === "rank") return "位";
  return role === "level" ? "" : indicator.unit;
}

/** A text of one line that no spreadsheet takes for a formula. @example guarded("=1+1") // "'=1+1" */
export const guarded = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?=['=+\-@])/, "'");

/** The headings of the long form that all readers of figures know. */
export const longHead: readonly string[] = Object.values(words.head);

/** A figure as a row of the long form; its value is a number, all else text. */
export function longRow(figure: OutgoingFigure, { region }: Plan): readonly (string | number)[] {
  const { observation, indicator } = figure;
  const { month, value, role, vintage, basis, source, released, note, sample } = observation;
  const told = [words.role[role], vintage === null ? "" : words.vintage[vintage], basis, source, released, note];
  return [
    ...[region, indicator.name].map(guarded),
    ...[yearOf(month), monthNumber(month), value],
    ...[outgoingUnit(figure), ...told, sample ? words.sample : ""].map(guarded),
  ];
}
