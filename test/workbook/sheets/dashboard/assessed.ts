import { analyse, defaultSettings, type Assessment } from "../../../../src/analysis";
import { figure, indicator, planOf } from "../../../support/build";

type Over = Partial<Omit<Assessment, "indicator">> & { indicator?: Parameters<typeof indicator>[0] };

/** What analysis says of GDP growth of 5.2 % by September against 5左右, with what a test says otherwise. */
export function assessed({ indicator: of = {}, ...over }: Over = {}): Assessment {
  const code = of.code ?? "GDP";
  const [assessment] = analyse({
    plan: planOf(indicator({ ...of, code })),
    observations: [figure(code, 2024, 9, 5.2)],
    settings: defaultSettings,
    asOf: "2024-09",
  });
  return { ...assessment!, ...over } as Assessment;
}
