/** Brings a sheet just made to the front, its title selected: the hidden keys beside it are nobody's to look at. */
export function show(sheet: Excel.Worksheet): void {
  sheet.activate();
  sheet.getRange("B2").select();
}
