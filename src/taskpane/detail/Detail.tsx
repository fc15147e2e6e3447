import { Button, Subtitle1, Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { usePane } from "../context";
import { rowsOf } from "../model";
import { StatusBadge } from "../StatusBadge";
import { useWords } from "../words";

/** One indicator: its status and the reason for it. */
export function Detail({ code, onBack }: { readonly code: string; readonly onBack: () => void }) {
  const words = useWords();
  const { data, store, asOf, locale } = usePane();
  const row = useMemo(
    () => rowsOf(data, store.assessments(asOf), asOf, locale).find((each) => each.code === code),
    [data, store, asOf, locale, code],
  );
  return (
    <>
      <Button onClick={onBack}>{words.back}</Button>
      {row && (
        <>
          <Subtitle1 as="h2">{`${row.no} ${row.name}`}</Subtitle1>
          <StatusBadge status={row.status}>{row.statusName}</StatusBadge>
          <Text>{row.reason}</Text>
        </>
      )}
    </>
  );
}
