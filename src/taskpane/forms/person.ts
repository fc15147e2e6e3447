import { useStore } from "zustand";
import { monthOf, type Month } from "../../observations";
import { usePane } from "../context";

const key = "jh-targets.person";

/** The name that this browser remembers, where it lets a page remember; else the name lasts as long as the pane. */
export function rememberedPerson(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Who works with the pane (经办人), and how to change it; the same in every view. */
export function usePerson(): readonly [string, (name: string) => void] {
  const { session } = usePane();
  return [
    useStore(session, ({ person }) => person),
    (person) => {
      session.setState({ person });
      try {
        localStorage.setItem(key, person);
      } catch {
        // It lasts as long as the pane.
      }
    },
  ];
}

/** This day by the person's own clock, as `2024-10-15`. */
export function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** This month by this computer's clock. */
export const presentMonth = (now = new Date()): Month => monthOf(now.getFullYear(), now.getMonth() + 1);
