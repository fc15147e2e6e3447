import { useContext } from "react";
import { catalogue, type Words } from "../../../words";
import { LocaleContext } from "../../words";
import { settingsEn } from "./en";
import { settingsZhCN } from "./zh-CN";

/** The words of the settings in a language; loaded with it. */
export const settingsWords = catalogue(settingsZhCN, settingsEn);

export type SettingsWords = Words<typeof settingsZhCN>;

/** The same in the language of the pane. */
export const useSettingsWords = () => settingsWords(useContext(LocaleContext));
