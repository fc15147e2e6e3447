import { strFromU8 } from "fflate";
import { Parser } from "htmlparser2";

/** Elements in each other; a document's are some dozens, and its readers take minutes over tens of thousands. */
export const mostNested = 1000;

/** Whether elements of a part in XML lie deeper in each other than in any document. */
export function isNestedTooDeep(part: Uint8Array): boolean {
  let nested = 0;
  const parser = new Parser(
    {
      onopentagname: () => {
        if (++nested > mostNested) parser.pause();
      },
      onclosetag: () => nested--,
    },
    { xmlMode: true },
  );
  parser.write(strFromU8(part));
  return nested > mostNested;
}
