import type { Content } from "../../engine/content";
import type { SheetDefinition } from "../../engine/definition";
import type { Located } from "../../engine/locate";
import type { Placement } from "../../engine/place";
import type { SheetRole } from "../../engine/role";
import type { TaskMaterial } from "./content";

/** A sheet of the promises that people fill, of which there is one. */
export interface TaskSheet extends SheetDefinition {
  readonly role: SheetRole;
  /** What it is to hold; what a person typed stays. @param existing null where it is to be made */
  contentOf(material: TaskMaterial, existing: Located | null): Content;
  /** What it has beside its cells when it is made. */
  style(sheet: Excel.Worksheet, placement: Placement): void;
}
