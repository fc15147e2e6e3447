import { Caption1, Text, makeStyles } from "@fluentui/react-components";
import { useContext } from "react";
import { namesByCode } from "../../plan";
import type { RegionIssue } from "../../regions";
import { regionIssueText, regionNames } from "../../report";
import { fill, type Template } from "../../words";
import { usePane } from "../context";
import { LocaleContext } from "../words";
import { useRegionsWords } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "18px" },
  sentence: { overflowWrap: "anywhere" },
});

/** So many are named. */
const shown = 8;

interface Props {
  readonly issues: readonly RegionIssue[];
  readonly title: Template<"count">;
}

/** What of the tables of regions was not used or is in doubt, each with its place. */
export function Issues({ issues, title }: Props) {
  const styles = useStyles();
  const words = useRegionsWords();
  const locale = useContext(LocaleContext);
  const { data } = usePane();
  const nameOf = regionNames(
    new Map(data.plan.indicators.map(({ code }) => [code, namesByCode(data.plan, locale)(code)])),
  );
  if (issues.length === 0) return null;
  const placeOf = ({ file, row }: RegionIssue) =>
    file === "" ? "" : row === null ? fill(words.file, { file }) : fill(words.place, { file, row });
  return (
    <section>
      <Text weight="semibold">{fill(title, { count: issues.length })}</Text>
      <ul className={styles.list}>
        {issues.slice(0, shown).map((issue, i) => (
          <li key={i}>
            <Caption1 className={styles.sentence}>
              {placeOf(issue)}
              {regionIssueText({ ...issue, row: null }, locale, nameOf)}
            </Caption1>
          </li>
        ))}
      </ul>
      {issues.length > shown && <Caption1>{fill(words.more, { count: issues.length })}</Caption1>}
    </section>
  );
}
