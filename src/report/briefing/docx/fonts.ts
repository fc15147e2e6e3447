/** A typeface of official documents, and what stands in where a machine does not have it. */
interface Typeface {
  readonly name: string;
  /** Other names, the nearest first. */
  readonly instead: string;
  readonly family: "roman" | "swiss" | "modern";
  /** Character set: 86 is Chinese (GB 2312), 00 Latin. */
  readonly charset: "86" | "00";
}

/** GB/T 9704-2012: 小标宋 for the title, 仿宋 for the body, 黑体 and 楷体 for the headings, 宋体 for the page number. */
const typefaces = {
  title: {
    name: "方正小标宋简体",
    instead: "方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun",
    family: "roman",
    charset: "86",
  },
  body: { name: "仿宋_GB2312", instead: "仿宋,FangSong,华文仿宋,STFangsong", family: "modern", charset: "86" },
  first: { name: "黑体", instead: "SimHei,微软雅黑,Microsoft YaHei", family: "swiss", charset: "86" },
  second: { name: "楷体_GB2312", instead: "楷体,KaiTi,华文楷体,STKaiti", family: "modern", charset: "86" },
  page: { name: "宋体", instead: "SimSun,NSimSun", family: "roman", charset: "86" },
  latin: { name: "Times New Roman", instead: "Liberation Serif", family: "roman", charset: "00" },
} as const satisfies Record<string, Typeface>;

/**
 * The fonts of a run: Chinese in a typeface, letters and figures in Latin. With `chinese` also signs that stand in both,
 * such as “” and —, are taken from the Chinese one.
 */
export function fontsOf(typeface: Exclude<keyof typeof typefaces, "latin">, signs: "chinese" | "latin" = "chinese") {
  const { name } = typefaces[typeface];
  const latin = typeface === "page" ? name : typefaces.latin.name;
  const fonts = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name };
  return signs === "chinese" ? { ...fonts, hint: "eastAsia" } : fonts;
}

/** The part that tells Word which typeface to take where one is missing (ECMA-376, 17.8.3: font table). */
export function fontTable(): string {
  const fonts = Object.values(typefaces).map(
    ({ name, instead, charset, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="${charset}"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${fonts.join("")}</w:fonts>`;
}
