/** Writes the published schemas of files of plans and settings into docs/ (`npm run schema`). */
import { writeFileSync } from "node:fs";
import { format } from "prettier";
import { settingsSchema } from "../src/exchange";
import { planSchema } from "../src/plan";

const schemas = {
  "plan.schema.json": { title: "年度计划 · an annual plan", ...planSchema() },
  "settings.schema.json": { title: "设置 · settings", ...settingsSchema() },
};

for (const [file, schema] of Object.entries(schemas))
  void format(JSON.stringify({ $id: file, ...schema }), { parser: "json", printWidth: 120 }).then((text) =>
    writeFileSync(`docs/${file}`, text),
  );
