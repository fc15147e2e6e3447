import { useContext } from "react";
import { catalogue } from "../../../words";
import { LocaleContext } from "../../words";
import { collectionEn } from "./en";
import { collectionZhCN } from "./zh-CN";

const collectionWords = catalogue(collectionZhCN, collectionEn);

/** The words of the collection round in the language of the pane; loaded with it. */
export const useCollectionWords = () => collectionWords(useContext(LocaleContext));
