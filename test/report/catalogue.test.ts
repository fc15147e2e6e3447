import { messagesOf } from "../../src/report";

/** Every text of a catalogue by its path. */
function texts(group: object, path = ""): [string, string][] {
  return Object.entries(group).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : texts(value as object, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const zh = new Map(texts(messagesOf("zh-CN")));
const en = new Map(texts(messagesOf("en")));

describe("the message catalogue", () => {
  test("has the same texts in both languages", () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
  });

  test("fills the same details in both languages", () => {
    const differing = [...zh].filter(([key, text]) => `${placeholders(text)}` !== `${placeholders(en.get(key)!)}`);
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test("is in Chinese first: each of its Chinese texts has a Chinese character or is made of details and marks", () => {
    const foreign = [...zh].filter(([, text]) => /\p{Letter}/u.test(text) && !/[\u4e00-\u9fff{]/.test(text));
    expect(foreign.map(([key]) => key)).toEqual([]);
  });
});
