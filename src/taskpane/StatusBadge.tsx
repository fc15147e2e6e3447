import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Status } from "../analysis";
import { statusMarks } from "../report";
import { usePaneColors } from "./statusColors";

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
  },
  mark: { justifyContent: "center", minWidth: "22px", boxSizing: "border-box" },
});

/** A status as mark and word. */
export function StatusBadge({ status, children }: { readonly status: Status; readonly children: string }) {
  const { badge } = useStyles();
  return (
    <span className={badge} style={usePaneColors()[status]}>
      <span aria-hidden="true">{statusMarks[status]}</span>
      {children}
    </span>
  );
}

/** The mark of a status beside its word. */
export function StatusMark({ status }: { readonly status: Status }) {
  const { badge, mark } = useStyles();
  return (
    <span className={mergeClasses(badge, mark)} style={usePaneColors()[status]} aria-hidden="true">
      {statusMarks[status]}
    </span>
  );
}
