import { useContext } from "react";
import { catalogue } from "../../../words";
import { LocaleContext } from "../../words";
import { startEn } from "./en";
import { startZhCN } from "./zh-CN";

const startWords = catalogue(startZhCN, startEn);

/** The words of beginning, in the language of the pane; loaded with its view. */
export const useStartWords = () => startWords(useContext(LocaleContext));
