const codes = gb18030Codes();

/** A text in the two-byte part of GB18030, which holds every character of a Chinese table. */
export function encodeGb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}

function gb18030Codes(): Map<string, number[]> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && character.length === 1 && character !== "\uFFFD") found.set(character, [lead, trail]);
    }
  return found;
}

export function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))].forEach((unit, i) =>
    view.setUint16(2 * i, unit, littleEndian),
  );
  return new Uint8Array(view.buffer);
}

export const utf8 = (text: string) => new TextEncoder().encode(text);
