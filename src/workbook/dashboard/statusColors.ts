import type { Palette, Status } from "../../analysis";

/** Fill and text colour of each status. */
export type StatusColors = Readonly<Record<Status, { readonly fill: string; readonly font: string }>>;

const usual: StatusColors = {
  missed: { fill: "#F4B084", font: "#833C0B" },
  severe: { fill: "#F8CBAD", font: "#9C0006" },
  lagging: { fill: "#FFE699", font: "#7F6000" },
  nearly: { fill: "#FFF2CC", font: "#7F6000" },
  pending: { fill: "#EDEDED", font: "#595959" },
  noData: { fill: "#EDEDED", font: "#595959" },
  onPace: { fill: "#E2EFDA", font: "#375623" },
  met: { fill: "#C6E0B4", font: "#375623" },
};

export const statusColors = (palette: Palette): StatusColors => (palette === "redGood" ? { ...usual } : usual);
