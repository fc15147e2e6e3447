import { chinese } from "../../../words";

/** What 监测通报 says beside the briefing. */
export const briefingSheetWords = chinese({
  sheet: "监测通报{asOf}",
});
