import { chinese } from "../../../words";

/** What 督查通报 says beside the bulletin. */
export const bulletinSheetWords = chinese({ sheet: "督查通报{asOf}" });
