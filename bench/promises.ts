import type { KeyTask } from "../src/tasks";
import type { ShippedTasks } from "../src/workbook";

const units = 30;

/** A number of promises, shared by 30 units that each reported five times; for the measurements. */
export function promisesOf(count: number): ShippedTasks & { readonly tasks: readonly Pick<KeyTask, "id">[] } {
  const each = count / units;
  const tasks = Array.from({ length: count }, (_, i) => {
    const [unit, place] = [Math.floor(i / each), i % each];
    const [chapter, item, serial] = [unit + 1, Math.floor(place / 75) + 1, (place % 75) + 1];
    return {
      ...{ id: `${chapter}.${item}.${String(serial).padStart(2, "0")}`, chapter, item },
      ...{ label: `第${unit + 1}方面工作${place + 1}`, text: `完成第${place + 1}项工作${100 + i}个` },
      ...{ value: 100 + i, unit: "个", comparator: ">=", kind: "count", scope: "全市", deadline: "2024-12-31" },
    };
  });
  const chapters = Array.from({ length: units }, (_, i) => ({
    ...{ no: i + 1, title: `第${i + 1}方面`, items: ["第一条", "第二条"] },
  }));
  const reports = tasks.flatMap(({ id, value, chapter }) =>
    ["03", "05", "06", "08", "09"].map(
      (month) => `${id},2024-${month},${Math.round((value * Number(month)) / 13)},自报,第${chapter}局,1`,
    ),
  );
  const progress = ["任务,截至,数值,核实,牵头单位,示例", ...reports].join("\n");
  return { region: "金华市", year: 2024, tasks, chapters, progress };
}
