import type { Target } from "../../src/plan";

/** A target in a few words, for tables of expectations: `>= 6`, `about 7.5 stretch`, `range 6 6.5`, `change >= 1 points`, `linked = GDP`. */
export function meaning(target: Target): string {
  return target.stretch ? `${plain(target)} stretch` : plain(target);
}

function plain(target: Target): string {
  switch (target.kind) {
    case "bound":
      return `${bounded(target)} ${digits(target.value, target.decimals)}`;
    case "about":
    case "point":
      return `${target.kind} ${digits(target.value, target.decimals)}`;
    case "range":
      return `range ${digits(target.low, target.decimals)} ${digits(target.high, target.decimals)}`;
    case "change":
      return `change ${atLeast(target)}${digits(target.value, target.decimals)} ${target.changeUnit}`;
    case "linked":
      return `linked ${target.comparator} ${target.linkedTo}${margin(target)}`;
    case "benchmark":
      return `${target.benchmark} ${target.comparator}${margin(target)}`;
    case "stable":
      return `stable ${target.comparator}`;
    case "assigned":
      return `assigned ${target.assignedBy ?? "by another"}`;
    case "qualitative":
      return target.direction;
    case "unparsed":
      return "unparsed";
  }
}

/** Throws where it is no inequality. */
function bounded({ comparator }: Extract<Target, { kind: "bound" }>): string {
  if (!/^[<>]=?$/.test(comparator)) throw new Error(`${comparator} is no inequality`);
  return comparator;
}

const atLeast = ({ about, comparator }: Extract<Target, { kind: "change" }>) =>
  about ? "about " : comparator === undefined ? "" : `${comparator} `;

const margin = ({ points }: { readonly points?: number }) => (points === undefined ? "" : ` by ${points}`);

/** Throws where the decimals do not hold the value, so that a table of expectations checks both. */
function digits(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  if (Number(text) !== value) throw new Error(`${value} does not fit ${decimals} decimals`);
  return text;
}
