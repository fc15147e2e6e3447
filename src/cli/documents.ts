import { documentTexts, type DocumentRefusals, type DocumentText } from "../documents";
import type { Values } from "../words";
import { Failure, type FailureDetails } from "./failure";
import { readInput } from "./files";

/** The texts of a file that a person named, or a failure that says why there are none. */
export async function annexTexts(path: string): Promise<readonly DocumentText[]> {
  const texts = await documentTexts(readInput(path), async (bytes) =>
    (await import("../exchange")).workbookSheets(bytes),
  );
  if (texts.ok) return texts.value;
  const { code, details } = texts.error;
  // A reader of sheets is given.
  throw new Failure(code === "noSheets" ? "notText" : code, { ...details, path } as Values<
    FailureDetails[keyof DocumentRefusals & keyof FailureDetails]
  >);
}
