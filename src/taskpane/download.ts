/** The kind of a Word document. */
export const wordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export type FileContent = string | Uint8Array;

/** Hands a file to the browser for download. */
export function download(name: string, content: FileContent, type: string): void {
  const address = URL.createObjectURL(
    new Blob([typeof content === "string" ? content : Uint8Array.from(content)], { type }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the address would else hold the content as long as the page lives.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
