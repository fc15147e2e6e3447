/** What the hidden corners of 重点任务 and 任务进展 say. They are known from the start; what reads the sheets comes with its use. */
export const tasksRole = "tasks";
export const progressRole = "progress";

export const taskRoles = [tasksRole, progressRole] as const;
