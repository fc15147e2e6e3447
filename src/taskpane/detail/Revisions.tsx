import { Text } from "@fluentui/react-components";
import type { Indicator } from "../../plan";
import { fill } from "../../words";
import { usePane } from "../context";
import { signed, useFormStyles } from "../forms";
import { detailWords } from "./words";

/** What the target was before, until when, and why it was changed. */
export function Revisions({ indicator }: { readonly indicator: Indicator }) {
  const { text, list } = useFormStyles();
  const { locale } = usePane();
  const { revise: words } = detailWords(locale);
  const { revisions, target } = indicator;
  if (revisions.length === 0) return <Text className={text}>{words.never}</Text>;
  const ordered = [...revisions].sort((a, b) => a.from - b.from);
  return (
    <div>
      <Text weight="semibold">{words.history}</Text>
      <ul className={list}>
        {ordered.map((revision, i) => (
          <li key={`${revision.from} ${revision.on} ${revision.target.text}`}>
            {signed(
              fill(words.line, {
                from: revision.from,
                before: revision.target.text,
                after: ordered[i + 1]?.target.text ?? target.text,
                reason: revision.reason,
              }),
              revision,
              locale,
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
