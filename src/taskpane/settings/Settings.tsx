import { AsOf } from "../AsOf";

/** The settings: the as-of month. */
export function Settings() {
  return <AsOf />;
}
