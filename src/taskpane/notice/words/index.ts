import { useContext } from "react";
import { catalogue } from "../../../words";
import { LocaleContext } from "../../words";
import { noticeViewEn } from "./en";
import { noticeViewZhCN } from "./zh-CN";

const noticeViewWords = catalogue(noticeViewZhCN, noticeViewEn);

/** The words of the view in the language of the pane; they come with the view. */
export const useNoticeViewWords = () => noticeViewWords(useContext(LocaleContext));
