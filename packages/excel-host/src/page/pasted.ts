const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * A pasted text as the table that it is: a row for each line, blank ones too, a cell for each tab. The end of the last line
 * begins no further one.
 *
 * @example tableOfText("\n1\t<2\n") // "<table><tr><td></td></tr><tr><td>1</td><td>&lt;2</td></tr></table>"
 */
export function tableOfText(text: string): string {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const cell = (value: string) => `<td>${value.replace(/[&<>]/g, (sign) => entities[sign]!)}</td>`;
  return `<table>${lines.map((line) => `<tr>${line.split("\t").map(cell).join("")}</tr>`).join("")}</table>`;
}
