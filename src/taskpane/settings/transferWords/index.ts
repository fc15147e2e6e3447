import { useContext } from "react";
import { catalogue } from "../../../words";
import { LocaleContext } from "../../words";
import { transferEn } from "./en";
import { transferZhCN } from "./zh-CN";

const transferWords = catalogue(transferZhCN, transferEn);

/** The words of settings that go from one workbook to another, in the language of the pane; loaded with the settings. */
export const useTransferWords = () => transferWords(useContext(LocaleContext));
