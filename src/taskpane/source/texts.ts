import { documentTexts, type DocumentRefusal, type DocumentText, type SheetReader } from "../../documents";
import { ok, type Result } from "../../plan";
import type { GivenSource } from "./given";

/** The texts of what a person gave; of a file by its content, whatever its name says. @param sheets reads a workbook; without it one is refused */
export async function givenTexts(
  source: GivenSource,
  sheets?: SheetReader,
): Promise<Result<readonly DocumentText[], DocumentRefusal>> {
  return source.kind === "text" ? ok([{ name: "", text: source.text }]) : documentTexts(source.bytes, sheets);
}
