import { useSyncExternalStore } from "react";

const key = "jh-targets.person";
const listeners = new Set<() => void>();
let person: string | null = null;

/** The name is remembered in this browser where it lets a page remember; else as long as the pane is open. */
function get(): string {
  if (person !== null) return person;
  try {
    person = localStorage.getItem(key) ?? "";
  } catch {
    person = "";
  }
  return person;
}

function set(name: string): void {
  person = name;
  try {
    localStorage.setItem(key, name);
  } catch {
    // Remembered for this session.
  }
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Who works with the pane (经办人), and how to change it; the same in every view. */
export function usePerson(): readonly [string, (name: string) => void] {
  return [useSyncExternalStore(subscribe, get), set];
}

/** This day by the person's own clock, as `2024-10-15`. */
export function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
