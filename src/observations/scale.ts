import type { Quantity } from "../plan";
import type { FigureKind } from "./figure";
import { problem, type Problem } from "./issue";

/** A growth beyond this is rare enough to be looked at again. */
const unusual = 100;
/** A figure this many times what it is compared with is on another scale. */
const times = 5;

/**
 * What makes a figure odd beside others of its scale, its target above all: a growth of more than 100 %, which may be an index
 * (106.4 for 6.4), or anything else more than 5 times as large, as a lost decimal point makes it and persons entered in 万人 are; null where nothing does.
 *
 * @example doubtOfScale(26500, { unit: "万人", quantity: "amount", reduction: false }, [10]).details // { reference: 10, times: 2650 }
 */
export function doubtOfScale(value: number, { quantity }: FigureKind, scale: readonly number[]): Problem | null {
  const largest = Math.max(0, ...scale.map(Math.abs));
  if (quantity === "growth") {
    if (Math.abs(value) <= unusual || largest > unusual / 2) return null;
    const growth = Number((value - 100).toPrecision(12));
    return growth <= unusual / 2 ? problem("maybeIndex", { growth }) : problem("unusualGrowth");
  }
  if (largest === 0 || Math.abs(value) <= times * largest) return null;
  return problem("farFromScale", { reference: largest, times: Number((Math.abs(value) / largest).toPrecision(3)) });
}

/**
 * Whether 1.803 may be 1803, as some programs set thousands apart: of what is counted in whole ones, written with three decimals.
 *
 * Worked: `1.803` of trains → maybeThousands, 1803
 */
export function doubtOfThousands(
  text: string,
  counted: { readonly quantity: Quantity | null; readonly decimals: number } | null,
): Problem[] {
  const isCount = counted?.quantity === "amount" && counted.decimals === 0;
  return isCount && /^[1-9]\d{0,2}\.\d{3}$/.test(text)
    ? [problem("maybeThousands", { whole: text.replace(".", "") })]
    : [];
}
