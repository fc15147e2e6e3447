import { MenuItem } from "@fluentui/react-components";
import type { FigureForm } from "../../exchange";
import { fill } from "../../words";
import { usePane } from "../context";
import { download } from "../download";
import { useMaking } from "../making";
import { useWords } from "../words";

const forms: readonly (readonly [FigureForm, string])[] = [
  ["csv", "CSV"],
  ["xlsx", "xlsx"],
  ["json", "JSON"],
  ["sdmx", "SDMX-CSV"],
];

/** Hands the monthly figures of the as-of month's plan to the browser as a file, in each form that is read back. */
export function ExportItems() {
  const { data, say } = usePane();
  const { make } = useMaking();
  const { overview: words } = useWords();
  const save = (form: FigureForm) =>
    make(async () => {
      const { plan, observations } = data;
      // Large, and seldom needed.
      const { figureFileKinds, figuresFile } = await import("../../exchange");
      const { suffix, type } = figureFileKinds[form];
      const file = `${fill(words.exportName, { year: plan.year })}${suffix}`;
      const { bytes, count } = await figuresFile(form, plan, observations);
      download(file, bytes, type);
      say("success", fill(words.exported, { file, count }));
    });
  return forms.map(([form, name]) => (
    <MenuItem key={form} onClick={() => void save(form)}>
      {fill(words.exportAs, { form: name })}
    </MenuItem>
  ));
}
