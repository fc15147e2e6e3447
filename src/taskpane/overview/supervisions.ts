import { useCallback } from "react";
import { briefingDocx, supervisionsOf } from "../../report";
import { fill } from "../../words";
import { usePane } from "../context";
import { download } from "../download";
import { useWords } from "../words";

/** Hands the 督办单 to the browser: a document for each department with something behind, as one archive. */
export function useSupervisions(): () => Promise<void> {
  const { data, store, asOf, locale, say } = usePane();
  const { overview: words } = useWords();
  return useCallback(async () => {
    const all = supervisionsOf({ plan: data.plan, asOf, assessments: store.assessments(asOf) }, { locale });
    if (all.length === 0) return say("info", words.nothingToSupervise);
    const { archiveOf } = await import("../archive");
    const files = all.map(async ({ owner, document }) => {
      const of = fill(words.supervisionFile, { owner: owner === "" ? words.noOwnerFile : owner, month: asOf });
      return [`${of}.docx`, await briefingDocx(document)] as const;
    });
    const file = `${fill(words.supervisionArchive, { month: asOf })}.zip`;
    download(file, archiveOf(await Promise.all(files)), "application/zip");
    say("success", fill(words.supervised, { file, count: all.length }));
  }, [data, store, asOf, locale, say, words]);
}
