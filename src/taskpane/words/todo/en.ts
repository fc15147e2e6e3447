import type { Translation } from "../../../words";
import type { todoZhCN } from "./zh-CN";

/** Words of the pane's to-do view in English. */
export const todoEn = {
  missing: "To be entered for {month}",
  missingCount: "Without their figure: {count}, listed by department.",
  missingNone: "All figures due for {month} are entered.",
  noOwner: "No department",
  unit: "{owner} ({count})",
  due: "figure of {month} is due",
  copyUnit: "Copy the reminder for {owner}",
  copyOne: "Copy",
  copyAll: "Copy all reminders",
  copied: "The reminders are on the clipboard; paste them into a message.",
  notCopied: "The clipboard cannot be written here; copy from the box below.",
  text: {
    head: "{owner}: please report the figures of these indicators",
    item: "{index}. {name} ({month})",
  },
  goTo: "Go to cell",
  goToOf: "Go to cell: {name}",
  went: "Now at “{sheet}” {cell}.",
  pending: "Undetermined",
  pendingCount: "Undetermined: {count}. The missing figure or a corrected target resolves them.",
  pendingNone: "No indicator is undetermined.",
  need: "Target “{target}”: {need}.",
  of: " of {name}",
  needs: {
    actual: "enter the figure{of} for {month}",
    level: "enter the level{of} for {month}",
    benchmark: "enter the benchmark{of} for {month}",
    assigned: "enter the number handed down{of}",
    rank: "enter the rank{of} for {month}",
    target: "check the words of the target cell",
  },
} satisfies Translation<typeof todoZhCN>;
