/** What is begun, and how the workbook keeps it. */
export interface DraftKind<T> {
  /** What it is, such as `plan`. */
  readonly subject: string;
  /** As the workbook keeps it; null where it is too long to be kept. */
  write(draft: T): string | null;
  /** What the workbook kept; null where this version cannot go on with it. */
  read(kept: string | null): T | null;
}
