/**
 * The pane's reader of other notices, which comes with its use: a text goes in, the quantities that it promises are marked
 * sentence by sentence, and what a person keeps of them goes into 重点任务. May import what the pane may import, the pane's own
 * files above it, and `tasks`.
 */
export { ReadNotice as default } from "./ReadNotice";
