/**
 * The pane's view of what is to be done: figures not yet entered, by the department that answers for them, and what would
 * resolve what is 待定. May import what the pane may import, and the pane's own files above it.
 */
export { Todo } from "./Todo";
