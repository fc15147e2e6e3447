import { catalogue, type Words } from "../../words";
import { tasksEn } from "./en";
import { tasksZhCN } from "./zh-CN";

/** What is said of promises in a language. */
export const taskWords = catalogue(tasksZhCN, tasksEn);

export type TaskWords = Words<typeof tasksZhCN>;
