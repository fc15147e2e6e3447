import { useContext } from "react";
import { catalogue, type Words } from "../../../words";
import { LocaleContext } from "../../words";
import { detailEn } from "./en";
import { detailZhCN } from "./zh-CN";

/** The words of the view of one indicator in a language; loaded with it. */
export const detailWords = catalogue(detailZhCN, detailEn);

export type DetailWords = Words<typeof detailZhCN>;

/** The same in the language of the pane. */
export const useDetailWords = () => detailWords(useContext(LocaleContext));
