import { z } from "zod";
import type { FoundPromise, KeptPromise } from "../../tasks/notice";
import type { DraftKind } from "../source";

/** What a person changed of a promise that was found; what is left out is as it was found. */
export interface NoticeDecision {
  readonly kept?: boolean | undefined;
  readonly label?: string | undefined;
  readonly scope?: string | undefined;
  readonly stretch?: boolean | undefined;
}

/** A notice that is being read: what was given and what was decided about it. */
export interface NoticeDraft {
  readonly name: string;
  readonly text: string;
  /** By the number of the promise in this text. */
  readonly decisions: Readonly<Record<string, NoticeDecision>>;
}

/** Longer texts are read, and not kept between two openings of the pane. */
const longestKept = 300_000;

const decision = z.object({
  kept: z.boolean().optional(),
  label: z.string().optional(),
  scope: z.string().optional(),
  stretch: z.boolean().optional(),
});
const draft = z.object({ name: z.string(), text: z.string().min(1), decisions: z.record(z.string(), decision) });

export const noticeDraft: DraftKind<NoticeDraft> = {
  subject: "notice",
  write: (given) => (given.text.length > longestKept ? null : JSON.stringify(given)),
  read(kept) {
    try {
      const read = draft.safeParse(JSON.parse(kept ?? "null"));
      return read.success ? read.data : null;
    } catch {
      return null;
    }
  },
};

/** A promise as it stands with what was decided; one that can be read in two ways is kept only by a person. */
export function decided(promise: FoundPromise, decisions: NoticeDraft["decisions"]): KeptPromise & { kept: boolean } {
  const { task, scopes, doubts } = promise;
  const {
    kept = doubts.length === 0,
    label = task.label,
    scope = scopes[0]!,
    stretch = true,
  } = decisions[task.id] ?? {};
  return { promise, kept, label, scope, stretch };
}
