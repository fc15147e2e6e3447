/** Name of the workbook setting that keeps the city's list of regions, where there are any. */
export const regionsKey = "jh-regions";

/** What the hidden corners of 分解 and 分县数据 say. */
export const breakdownRole = "breakdown";
export const regionDataRole = "regionData";
export const regionRoles = [breakdownRole, regionDataRole] as const;
