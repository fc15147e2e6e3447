import { err, ok, type Result } from "../plan";
import { problem, type Problem } from "./issue";

/** A number and the unit written after it, empty where there is none. */
export interface WrittenNumber {
  readonly value: number;
  /** Whether a sign or accounting brackets were written. */
  readonly signed: boolean;
  readonly unit: string;
}

const written = /^([+-]?)(\d[\d,]*(?:\.\d+)?|\.\d+)([eE][+-]\d{1,3})?(?!\d|[eE]\d)(\p{L}[\p{L}\d/·()]*|[%‰]|)$/u;
const thousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * A number as tables print it, after NFKC and with `-` for every minus: thousands set off by commas, a negative in
 * brackets, a unit behind it.
 *
 * An exponent is taken only with its sign (`1.2E+05`, `1e-07`), as programs write it; a typed `1e3` is more likely a slip.
 * A comma that does not set off thousands (`1,23`) could be a decimal point and is refused.
 *
 * @example readNumber("1,234.5万人") // { ok: true, value: { value: 1234.5, signed: false, unit: "万人" } }
 * @example readNumber("(3.2%)") // { ok: true, value: { value: -3.2, signed: true, unit: "%" } }
 * @example readNumber("6-6.5") // { ok: false, error: { code: "notANumber", … } }
 */
export function readNumber(text: string): Result<WrittenNumber, Problem> {
  const bracketed = /^\(([^()+-]*)\)((?![\d.,])[^()]*)$/.exec(text);
  const match = written.exec(bracketed ? bracketed[1]! + bracketed[2]! : text);
  if (!match) return err(problem("notANumber"));
  const [, sign, digits, exponent = "", unit] = match as unknown as [
    string,
    string,
    string,
    string | undefined,
    string,
  ];
  if (digits.includes(",") && !thousands.test(digits)) return err(problem("badThousands"));
  const size = Number(digits.replaceAll(",", "") + exponent);
  return ok({ value: bracketed || sign === "-" ? -size : size, signed: bracketed !== null || sign !== "", unit });
}
