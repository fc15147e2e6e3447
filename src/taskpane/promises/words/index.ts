import { useContext } from "react";
import { catalogue, type Words } from "../../../words";
import { LocaleContext } from "../../words";
import { promisesEn } from "./en";
import { promisesZhCN } from "./zh-CN";

const promisesWords = catalogue(promisesZhCN, promisesEn);

export type PromisesWords = Words<typeof promisesZhCN>;

/** The words of the view in the language of the pane; they come with the view. */
export const usePromisesWords = (): PromisesWords => promisesWords(useContext(LocaleContext));
