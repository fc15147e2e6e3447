import { isProvince, regionOf } from "./releases/region";
import { plainText } from "./text";

/** What a place is called by: 婺城区, 义乌市, 金华经济技术开发区, 浙江省. */
const placeName = /^\p{Script=Han}{1,12}(?:省|市|县|区|州|盟|旗|镇|乡|街道|新区)$/u;
/** Words that end alike and are no place. */
const noPlace = /示范区$|地区$|^(?:市区|主?城区|老城区)$|(?:全|本|各)[省市县区州]$/;
const total = /^(?:合计|总计|全部|全域)$/;
/** What a plan without a region may be of. */
const whole = /^(?:全|本)[省市县区州盟旗]$/;

/**
 * Whether a cell names another place than the plan's region. Without a region any name is another's.
 *
 * @param headed whether its column is one of places, so that any name is one
 * @example isOtherPlace("婺城区", "金华市", false) // true
 * @example isOtherPlace("全市", "金华市", true) // false
 * @example isOtherPlace("全省", "金华市", false) // true
 */
export function isOtherPlace(cell: string, region: string, headed: boolean): boolean {
  const text = (plainText(cell) ?? "").replace(/\s/g, "");
  const scope = regionOf(region).words.get(text);
  const own = scope === "own" || (region === "" && whole.test(text)) || stem(text) === stem(region);
  if (text === "" || own || total.test(text)) return false;
  return headed || scope !== undefined || isProvince(text) || (placeName.test(text) && !noPlace.test(text));
}

const stem = (name: string) => name.replace(/^.*省(?=.{2,}[市州])/, "").replace(/[省市县区]$/, "");
