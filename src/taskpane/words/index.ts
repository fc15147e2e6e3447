import { createContext, useContext } from "react";
import { figureHeadings } from "../../figures";
import { catalogue, type Locale } from "../../words";
import { doubtsEn } from "./doubts/en";
import { doubtsZhCN } from "./doubts/zh-CN";
import { formsEn } from "./forms/en";
import { formsZhCN } from "./forms/zh-CN";
import { overviewEn } from "./overview/en";
import { overviewZhCN } from "./overview/zh-CN";
import { paneEn } from "./pane/en";
import { paneZhCN } from "./pane/zh-CN";
import { todoEn } from "./todo/en";
import { todoZhCN } from "./todo/zh-CN";

/** The words of the pane, by view. */
export const paneWords = catalogue(
  {
    pane: paneZhCN,
    doubts: doubtsZhCN,
    forms: formsZhCN,
    overview: overviewZhCN,
    todo: todoZhCN,
  },
  {
    pane: paneEn,
    doubts: doubtsEn,
    forms: formsEn,
    overview: overviewEn,
    todo: todoEn,
  },
);

/** The words of the pane in any language. */
export type PaneWords = ReturnType<typeof paneWords>;

/** The language of the pane. */
export const LocaleContext = createContext<Locale>("zh-CN");

/** What the figures are called at the head of a column or before a box, in the language of the pane. */
export const useFigureHeadings = () => figureHeadings(useContext(LocaleContext));

/** The words of the pane in its language. */
export const useWords = () => paneWords(useContext(LocaleContext));
