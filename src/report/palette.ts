import type { Palette, Status } from "../analysis";

/** Fill and text colour of a status, as `#RRGGBB`. */
export interface StatusColor {
  readonly fill: string;
  readonly font: string;
}

export type StatusColors = Readonly<Record<Status, StatusColor>>;

const grey: StatusColor = { fill: "#EDEDED", font: "#595959" };
/** Nothing can be told. */
const untold = { pending: grey, noData: grey, notDue: { fill: "#F7F7F7", font: "#595959" } };
const yellow: StatusColor = { fill: "#FFF2CC", font: "#7F6000" };

const palettes: Readonly<Record<Palette, StatusColors>> = {
  redBad: {
    missed: { fill: "#F4B084", font: "#6B2D08" },
    severe: { fill: "#F8CBAD", font: "#9C0006" },
    lagging: { fill: "#FFE699", font: "#7F6000" },
    atRisk: { fill: "#E4DFEC", font: "#4B3A72" },
    nearly: yellow,
    onPace: { fill: "#E2EFDA", font: "#375623" },
    met: { fill: "#C6E0B4", font: "#375623" },
    ...untold,
  },
  redGood: {
    missed: { fill: "#A9D08E", font: "#1E4D14" },
    severe: { fill: "#C6E0B4", font: "#375623" },
    lagging: { fill: "#E2EFDA", font: "#375623" },
    atRisk: { fill: "#E4DFEC", font: "#4B3A72" },
    nearly: yellow,
    onPace: { fill: "#F8D7CD", font: "#9C0006" },
    met: { fill: "#F4B8A6", font: "#6B2D08" },
    ...untold,
  },
  // Orange against blue, darker towards both ends, as all common kinds of colour blindness tell apart.
  colourBlind: {
    missed: { fill: "#F0A35E", font: "#4A2500" },
    severe: { fill: "#F7C08A", font: "#663300" },
    lagging: { fill: "#FBDDBF", font: "#7A4100" },
    // Darker than elsewhere: lilac is pale blue to who sees no red.
    atRisk: { fill: "#C8BCC4", font: "#33203D" },
    nearly: { fill: "#FFF7E0", font: "#6B5900" },
    onPace: { fill: "#DCEBF8", font: "#1F4E79" },
    met: { fill: "#A6CBEA", font: "#12365A" },
    ...untold,
  },
};

const highlights: Readonly<Record<Palette, string>> = { redBad: "#FDF1EE", redGood: "#EFF6EA", colourBlind: "#FEF3E6" };

/** The fill of a whole row that lags: the palette's bad side, so pale that text and statuses stay as they are. */
export const highlightColor = (palette: Palette): string => highlights[palette];

/**
 * The colours of the statuses in a palette; the text of a status stands beside its colour wherever it is shown.
 *
 * @example statusColors("redBad").severe // { fill: "#F8CBAD", font: "#9C0006" }
 */
export const statusColors = (palette: Palette): StatusColors => palettes[palette];

/** A shape of its own for each status, so that it is told without its colour. */
export const statusMarks: Readonly<Record<Status, string>> = {
  missed: "✕",
  severe: "▼▼",
  lagging: "▼",
  atRisk: "△",
  nearly: "◆",
  pending: "?",
  noData: "—",
  notDue: "○",
  onPace: "▲",
  met: "✓",
};
