import { indicatorName } from "../../plan";
import { Link, Text } from "@fluentui/react-components";
import { codeWords } from "../../figures";
import { fill } from "../../words";
import { usePane } from "../context";
import { useSettingsWords } from "./words";
import { choiceText, signed, useFormStyles } from "../forms";

/** The indicators for which a person chose the method or set the status, each with the way to its detail. */
export function Chosen() {
  const styles = useFormStyles();
  const { store, asOf, locale, open } = usePane();
  const { status: labels } = codeWords(locale);
  const { chosen: words } = useSettingsWords();
  const assessments = store.assessments(asOf);
  const methods = assessments.flatMap(({ indicator, judgement: { choice } }) =>
    choice === null
      ? []
      : [
          {
            indicator,
            text: signed(fill(words.methodLine, { method: choiceText(choice, indicator, locale) }), choice, locale),
          },
        ],
  );
  const manual = assessments.flatMap(({ indicator, judgement: { manual: set } }) => {
    if (set === null) return [];
    const line = fill(words.manualLine, { status: labels[set.status], reason: set.reason });
    return [{ indicator, text: signed(line, set, locale) }];
  });
  const list = (title: string, none: string, items: typeof methods) => (
    <div>
      <Text weight="semibold">{title}</Text>
      {items.length === 0 ? (
        <div>{none}</div>
      ) : (
        <ul className={styles.list}>
          {items.map(({ indicator, text }) => (
            <li key={indicator.code}>
              <Link inline as="button" onClick={() => open({ kind: "detail", code: indicator.code })}>
                {`${indicator.no} ${indicatorName(indicator, locale)}`}
              </Link>
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
  return (
    <>
      {list(words.methods, words.methodsNone, methods)}
      {list(words.manual, words.manualNone, manual)}
    </>
  );
}
