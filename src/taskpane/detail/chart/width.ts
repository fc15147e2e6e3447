import { useLayoutEffect, useState, type RefObject } from "react";

/** Where nothing is laid out, as in a test, a chart is as wide as in a pane of 320 px. */
const usual = 296;

/** The width of an element in pixels, followed as it changes, so that a chart's letters keep their size. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box || typeof ResizeObserver === "undefined") return undefined;
    const measure = () => {
      // Inside a closed section there is no width.
      if (box.clientWidth > 0) setWidth(box.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
