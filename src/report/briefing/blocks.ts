import type { Heading, Paragraph } from "./briefing";

/** A paragraph; its text has no space at its end. */
export const paragraph = (key: string, text: string, lead = ""): Paragraph => ({
  kind: "paragraph",
  key,
  lead,
  text: text.trim(),
});

export const heading = (key: string, level: Heading["level"], text: string): Heading => ({
  kind: "heading",
  key,
  level,
  text,
});
