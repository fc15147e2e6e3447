import { useContext } from "react";
import { catalogue } from "../../../words";
import { LocaleContext } from "../../words";
import { importPlanEn } from "./en";
import { importPlanZhCN } from "./zh-CN";

const importPlanWords = catalogue(importPlanZhCN, importPlanEn);

/** The words of importing a plan, in the language of the pane; loaded with its view. */
export const useImportPlanWords = () => importPlanWords(useContext(LocaleContext));
