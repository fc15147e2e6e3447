import {
  absDependencies,
  addDependencies,
  andDependencies,
  create,
  divideDependencies,
  equalDependencies,
  largerDependencies,
  largerEqDependencies,
  maxDependencies,
  minDependencies,
  multiplyDependencies,
  notDependencies,
  orDependencies,
  parseDependencies,
  smallerDependencies,
  smallerEqDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
  unequalDependencies,
} from "mathjs/number";
import type { FactoryFunctionMap, MathNode } from "mathjs";

/** No more of mathjs than a condition over numbers needs; its evaluation walks a tree and runs no text. */
const needed = () => ({
  ...{ parseDependencies, addDependencies, subtractDependencies, multiplyDependencies, divideDependencies },
  ...{ unaryMinusDependencies, unaryPlusDependencies, absDependencies, minDependencies, maxDependencies },
  ...{ smallerDependencies, smallerEqDependencies, largerDependencies, largerEqDependencies },
  ...{ equalDependencies, unequalDependencies, andDependencies, orDependencies, notDependencies },
});

type Language = ReturnType<typeof create>;
let made: Language | null = null;

/** Made when the first rule is read: most sessions have none, and it takes some milliseconds. */
function language(): Language {
  if (made !== null) return made;
  // Its types call each of them possibly missing.
  made = create(needed() as FactoryFunctionMap);
  const { parse } = made;
  const latin = parse.isAlpha;
  parse.isAlpha = (character, before, after) => latin(character, before, after) || /\p{Script=Han}/u.test(character);
  return made;
}

/** A text as a tree, or the place (from 0) where it stops making sense. */
export function parseText(text: string): MathNode | number {
  try {
    return language().parse(text);
  } catch (error) {
    const place = error instanceof Error && "char" in error ? Number(error.char) - 1 : 0;
    return Number.isInteger(place) ? Math.min(Math.max(place, 0), text.length) : 0;
  }
}
