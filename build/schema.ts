/** Writes the published schema of a plan's file into docs/plan.schema.json (`npm run schema`). */
import { writeFileSync } from "node:fs";
import { format } from "prettier";
import { planSchema } from "../src/plan";

const schema = { $id: "plan.schema.json", title: "年度计划 · an annual plan", ...planSchema() };

void format(JSON.stringify(schema), { parser: "json", printWidth: 120 }).then((text) =>
  writeFileSync("docs/plan.schema.json", text),
);
