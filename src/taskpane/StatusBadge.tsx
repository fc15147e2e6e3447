import { Badge } from "@fluentui/react-components";
import type { BadgeProps } from "@fluentui/react-components";
import type { Status } from "../analysis";

/** A shape of its own for each status, so that it is told without its colour. */
const looks: Readonly<Record<Status, { readonly mark: string; readonly color: NonNullable<BadgeProps["color"]> }>> = {
  missed: { mark: "✕", color: "danger" },
  severe: { mark: "▼▼", color: "danger" },
  lagging: { mark: "▼", color: "severe" },
  nearly: { mark: "◆", color: "warning" },
  pending: { mark: "?", color: "informative" },
  noData: { mark: "—", color: "informative" },
  onPace: { mark: "▲", color: "success" },
  met: { mark: "✓", color: "success" },
};

/** A status as mark and word. */
export function StatusBadge({ status, children }: { readonly status: Status; readonly children: string }) {
  const { mark, color } = looks[status];
  return (
    <Badge appearance="tint" color={color} shape="rounded" icon={<span aria-hidden="true">{mark}</span>}>
      {children}
    </Badge>
  );
}
