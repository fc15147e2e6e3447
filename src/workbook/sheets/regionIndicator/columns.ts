import type { Palette } from "../../../analysis";
import { figureName } from "../../../figures";
import type { Column } from "../../engine/content";
import { regionIndicatorWords } from "./words";

/** The columns of an indicator's sheet of regions; those that are drawn stand beside each other. */
export function regionIndicatorColumns(palette: Palette): Column[] {
  const { column } = regionIndicatorWords;
  const name = (id: Parameters<typeof figureName>[0]) => figureName(id, "zh-CN");
  const centred = { align: "center", wrap: true } as const;
  const figure = { format: "General", align: "right" } as const;
  return [
    { key: "rank", heading: column.rank, width: 6, format: "0", ...centred },
    { key: "region", heading: column.region, width: 15, format: "@" },
    { key: "actual", heading: name("actual"), width: 9, ...figure },
    { key: "city", heading: column.city, width: 8, ...figure },
    { key: "status", heading: name("status"), width: 9.5, format: "@", ...centred },
    { key: "target", heading: name("target"), width: 15, format: "@", wrap: true },
    { key: "gap", heading: name("gap"), width: 8, ...figure },
    { key: "rankBefore", heading: column.rankBefore, width: 6, format: "0", ...centred },
    { key: "points", heading: column.points, width: 9, format: "0.00", align: "right" },
    { key: "rate", heading: column.rate, width: 9, format: "0.0", align: "right" },
    { key: "share", heading: column.share, width: 9, format: "0.0", align: "right" },
    { key: "gapPoints", heading: column.gapPoints, width: 10.5, format: "+0.00;-0.00;0.00", align: "right" },
    { key: "palette", heading: palette, width: 4, format: "@", hidden: true },
  ];
}
