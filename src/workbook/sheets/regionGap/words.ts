import { chinese } from "../../../words";

/** What a region's gap sheet says beside what 差距分析 says. */
export const regionGapWords = chinese({
  sheet: "差距分析{asOf}{part}",
  source: "“分解”和“分县数据”",
});
