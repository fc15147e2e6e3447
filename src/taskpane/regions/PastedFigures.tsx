import { Caption1, Text, makeStyles } from "@fluentui/react-components";
import { useContext } from "react";
import { monthNumber } from "../../observations";
import { groupBy, namesByCode } from "../../plan";
import { fill, listText } from "../../words";
import type { RegionsPreview } from "../../workbook";
import { usePane } from "../context";
import { LocaleContext, useWords } from "../words";
import { useRegionsWords } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "18px" },
  line: { overflowWrap: "anywhere" },
});

type Beside = RegionsPreview["beside"];

const differs = ({ figure, there }: Beside[number]) => there !== "" && Number(there) !== figure.value;

/** How many figures are new, stand there already, or stand there otherwise. */
export function besideCounts(beside: Beside) {
  const other = beside.filter(differs).length;
  const fresh = beside.filter(({ there }) => there === "").length;
  return { fresh, other, same: beside.length - other - fresh };
}

/** So many lines are shown. */
const most = 40;

/** The figures that were found, by indicator, month and role, each region by name; what stands there otherwise is told. */
export function PastedFigures({ beside }: { readonly beside: Beside }) {
  const styles = useStyles();
  const words = useRegionsWords();
  const locale = useContext(LocaleContext);
  const { month: monthWords } = useWords().pane;
  const { data } = usePane();
  const nameOf = namesByCode(data.plan, locale);
  const lines = groupBy(beside, ({ figure: { code, month, role } }) => {
    const shown = fill(monthWords, { year: month.slice(0, 4), month: monthNumber(month) });
    return fill(words.foundLine, { name: nameOf(code), month: shown, role: words.role[role] });
  });
  const textOf = (each: Beside[number]) => {
    const { region, value } = each.figure;
    return differs(each)
      ? fill(words.foundOther, { region, value, there: each.there })
      : fill(words.foundFigure, { region, value });
  };
  return (
    <section>
      <Text role="status">{fill(words.found, besideCounts(beside))}</Text>
      <ul className={styles.list}>
        {[...lines].slice(0, most).map(([line, all]) => (
          <li key={line}>
            <Caption1 className={styles.line}>
              {line}
              {listText([...all.filter(differs), ...all.filter((each) => !differs(each))].map(textOf), locale)}
            </Caption1>
          </li>
        ))}
      </ul>
      {lines.size > most && <Caption1>{fill(words.moreLines, { count: lines.size })}</Caption1>}
    </section>
  );
}
