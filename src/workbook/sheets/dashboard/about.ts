import { dashboardWords } from "./words";

/** What 说明 says of 看板. */
export function aboutDashboard(): { readonly key: string; readonly item: string; readonly text: string }[] {
  const { guide } = dashboardWords;
  return (["refresh", "tolerance", "chosen", "months", "gap"] as const).map((key) => ({
    key,
    item: guide[key],
    text: guide[`${key}Text`],
  }));
}
