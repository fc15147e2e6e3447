import { messagesOf, type Messages } from "../../report";

/** The sheets speak Chinese whatever language the pane has: they go round in the bureau. */
export const sheetWords: Messages = messagesOf("zh-CN");
