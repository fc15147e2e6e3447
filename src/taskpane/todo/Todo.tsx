import { AsOf } from "../AsOf";
import { ContentNotices } from "../Notices";

/** What is to be done for the as-of month. */
export function Todo() {
  return (
    <>
      <AsOf />
      <ContentNotices />
    </>
  );
}
