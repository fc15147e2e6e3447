import { useEffect, useRef } from "react";

/** The box of what a person is led to: it comes into sight from its beginning and takes the focus, which its button had. */
export function useTurnedTo(to: string) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.documentElement.scrollTop = 0;
    box.current?.focus({ preventScroll: true });
  }, [to]);
  return box;
}
