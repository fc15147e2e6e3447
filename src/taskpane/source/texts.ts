import { documentTexts, type DocumentRefusal, type DocumentText } from "../../documents";
import { ok, type Result } from "../../plan";
import type { GivenSource } from "./given";

/** The texts of what a person gave; of a file by its content, whatever its name says. */
export async function givenTexts(source: GivenSource): Promise<Result<readonly DocumentText[], DocumentRefusal>> {
  return source.kind === "text" ? ok([{ name: "", text: source.text }]) : documentTexts(source.bytes);
}
