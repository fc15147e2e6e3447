import { chinese } from "../../../words";

/** What an indicator's sheet of regions says beside its figures. */
export const regionIndicatorWords = chinese({
  sheet: "{part}分县{asOf}",
  title: "{name}：各县（市、区）位次和贡献",
  note: {
    figure: "截至{asOf}，比较各地{month}的数（{unit}）。图中柱为各地，线为全市（数量相加的没有线）。",
    nothing: "截至{asOf}还没有可比的数。",
    contribution:
      "拉动=增量÷全市基数，为约数；贡献率=拉动÷全市增速（不足1%时没有）；对全市差距=权重×（本地增速−全市增速），不是本地自己的差距。",
    together: "各地合成{value}，全市{city}，差{difference}。{reason}",
    apart: "各地不合成：{reason}",
  },
  column: {
    rank: "位次",
    region: "县（市、区）",
    city: "全市",
    rankBefore: "上期位次",
    points: "拉动（百分点）",
    rate: "贡献率（%）",
    share: "占全市比重（%）",
    gapPoints: "对全市差距（百分点）",
  },
  rest: "各地之外",
  unpublished: "…",
  elsewhere: "另计",
});
