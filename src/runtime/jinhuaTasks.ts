import type { ShippedTasks } from "../workbook";
import chapters from "../../seeds/jinhua-2024/chapters.json";
import facts from "../../seeds/jinhua-2024/plan.json";
import progress from "../../seeds/jinhua-2024/progress.csv";
import tasks from "../../seeds/jinhua-2024/tasks.json";

/** The promises in the text of Jinhua's plan for 2024, with the sample reports that come along. */
export function shippedJinhuaTasks(): ShippedTasks {
  const { region, year } = facts;
  return { region, year, tasks, chapters, progress };
}
