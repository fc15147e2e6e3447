import { useContext } from "react";
import { catalogue } from "../../../words";
import { LocaleContext } from "../../words";
import { scenarioEn } from "./en";
import { scenarioZhCN } from "./zh-CN";

const scenarioWords = catalogue(scenarioZhCN, scenarioEn);

/** The words of the view, in the language of the pane; loaded with it. */
export const useScenarioWords = () => scenarioWords(useContext(LocaleContext));
