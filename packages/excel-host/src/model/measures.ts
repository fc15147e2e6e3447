/** Size that a sheet begins with (it grows), and Excel's measures of columns and rows in pixels. */
export const emptySheet = { rowCount: 200, columnCount: 40, defaultColumnWidth: 72, defaultRowHeight: 19 } as const;
