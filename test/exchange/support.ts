import ExcelJS, { type CellValue, type Worksheet } from "exceljs";

/** A form as a department sends it back: opened, its cells typed into by address, saved. */
export async function filledIn(
  bytes: Uint8Array,
  cells: Readonly<Record<string, CellValue>>,
  change: (sheet: Worksheet) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const sheet = workbook.worksheets[0]!;
  for (const [address, value] of Object.entries(cells)) sheet.getCell(address).value = value;
  change(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
