import { useContext } from "react";
import { catalogue, type Words } from "../../../words";
import { LocaleContext } from "../../words";
import { intakeEn } from "./en";
import { intakeZhCN } from "./zh-CN";

const intakeWords = catalogue(intakeZhCN, intakeEn);

/** The words of the view in any language. */
export type IntakeWords = Words<typeof intakeZhCN>;

/** The words of the view in the language of the pane; loaded with it. */
export const useIntakeWords = () => intakeWords(useContext(LocaleContext));
