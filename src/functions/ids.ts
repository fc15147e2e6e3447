/** Every function of the namespace JH, in the order of the table. Ids never change: workbooks hold them. */
export type FunctionId =
  | ("TARGET" | "TARGETS" | "INDICATOR" | "FIELDS")
  | (
      | "ACTUAL"
      | "PACE"
      | "GAP"
      | "ATTAIN"
      | "PROBABILITY"
      | "STATUS"
      | "OUTLOOK"
      | "PROJECT"
      | "REQUIRED"
      | "PLACE"
      | "NOTE"
      | "WHY"
    )
  | ("WHATIF" | "NEEDED" | "METHODS" | "REGIONS")
  | TaskFunctionId;

/** Those about the promises of the text. */
export type TaskFunctionId = "TASK" | "TASKS" | "TASKCOUNT";

export type ParameterName =
  | ("indicator" | "field" | "category" | "text" | "month" | "year")
  | ("assumed" | "yearEnd" | "mode" | "part" | "data" | "region")
  | ("task" | "about" | "status" | "among");
