import { useContext } from "react";
import { catalogue } from "../../../words";
import { LocaleContext } from "../../words";
import { regionsViewEn } from "./en";
import { regionsViewZhCN } from "./zh-CN";

const regionsViewWords = catalogue(regionsViewZhCN, regionsViewEn);

/** The words of the view of regions, in the language of the pane; loaded with the view. */
export const useRegionsWords = () => regionsViewWords(useContext(LocaleContext));
