import type { FunctionAnswer } from "./call";
import type { ChoiceId } from "./choices";
import { answerAlways, answerFigure, answerMethods, answerPart, answerWhy, pendingOr } from "./figures";
import type { FunctionId, ParameterName, TaskFunctionId } from "./ids";
import { answerField, answerTargets, findIndicators, listChoices } from "./plan";
import { answerRegionPlace, answerRegions, hasRegion } from "./regions";
import { answerNeeded, answerWhatIf } from "./whatIf";

export interface Parameter {
  readonly name: ParameterName;
  /** A number stays a number only where it may mean one: 9.1, 202409. */
  readonly type: "any" | "string";
  readonly optional: boolean;
  readonly dimensionality: "scalar" | "matrix";
  readonly choice: ChoiceId | null;
}

export interface FunctionEntry {
  readonly id: FunctionId;
  readonly parameters: readonly Parameter[];
  readonly result: "scalar" | "matrix";
  /** Whether the cell follows the entered figures. */
  readonly stream: boolean;
  /** Whether it is about the promises of the text, which are read with the first such call. */
  readonly ofTasks?: boolean;
  /** Carries it out. */
  readonly answer: FunctionAnswer;
}

const parameter = (name: ParameterName, over: Partial<Parameter> = {}): Parameter => ({
  name,
  type: "any",
  optional: true,
  dimensionality: "scalar",
  choice: null,
  ...over,
});

const indicator = parameter("indicator", { optional: false });
const month = parameter("month");
const year = parameter("year");
const data = parameter("data", { dimensionality: "matrix" });
const region = parameter("region", { type: "string" });
const oneOf = (name: "field" | "mode" | "part" | "about", choice: ChoiceId) =>
  parameter(name, { type: "string", choice });

/** A function that reads the plan alone. */
const ofPlan = (answer: FunctionAnswer, ...parameters: Parameter[]) => ({
  parameters,
  result: "scalar" as const,
  stream: false,
  answer,
});

/** A function that follows the figures: (indicator, [month], [part], [data], [region]). */
const ofFigures = (answer: FunctionAnswer, ...part: Parameter[]) => ({
  parameters: [indicator, month, ...part, data, region],
  result: "scalar" as const,
  stream: true,
  answer,
});

/** A function about the promises of the text, which follows what was reported of them. */
const aboutTasks = (id: TaskFunctionId, result: FunctionEntry["result"], ...parameters: Parameter[]) => ({
  ...{ parameters, result, stream: true, ofTasks: true },
  answer(call: Parameters<FunctionAnswer>[0]) {
    const tasks = call.tasks();
    return tasks.ok ? tasks.value[id](call) : tasks.error;
  },
});

const probabilityWhy = pendingOr(({ projection }) => (projection === null ? "noProjection" : "annualPace"));
const requiredWhy = pendingOr(({ required }) => (required === null ? "noRequired" : "noPart"));

/** Every custom function of the namespace JH: its metadata, its help, its arguments and its answer follow from here. */
const functions: Readonly<Record<FunctionId, Omit<FunctionEntry, "id">>> = {
  TARGET: ofPlan(answerField, indicator, oneOf("field", "targetField"), year),
  TARGETS: { ...ofPlan(answerTargets, parameter("category", { type: "string" }), year), result: "matrix" },
  INDICATOR: { ...ofPlan(findIndicators, parameter("text", { optional: false })), result: "matrix" },
  FIELDS: { ...ofPlan(({ locale }) => listChoices(functionTable, locale)), result: "matrix" },
  ACTUAL: ofFigures(answerFigure("actual", () => "noFigure")),
  PACE: ofFigures(answerFigure("pace", pendingOr("annualPace"))),
  GAP: ofFigures(answerFigure("gap", pendingOr("annualPace"))),
  ATTAIN: ofFigures(answerFigure("attainment", pendingOr("noAttainment"))),
  PROBABILITY: ofFigures(answerFigure("probability", probabilityWhy)),
  // A status says itself that there is nothing yet.
  STATUS: ofFigures(answerAlways("status", "noFigure")),
  OUTLOOK: ofFigures(answerFigure("outlook", pendingOr("noProjection"))),
  PROJECT: ofFigures(
    answerPart("projectPart", () => "noProjection"),
    oneOf("part", "projectPart"),
  ),
  REQUIRED: ofFigures(answerPart("requiredPart", requiredWhy), oneOf("part", "requiredPart")),
  PLACE: ofFigures((call) => (hasRegion(call) ? answerRegionPlace : answerAlways("rank", "noRank"))(call)),
  NOTE: { ...ofFigures(answerAlways("note", "noNote")), parameters: [indicator] },
  WHY: ofFigures(answerWhy),
  WHATIF: {
    ...ofFigures(answerWhatIf),
    parameters: [
      indicator,
      parameter("assumed", { optional: false }),
      oneOf("mode", "restMode"),
      month,
      oneOf("part", "whatIfPart"),
      data,
      region,
    ],
  },
  NEEDED: {
    ...ofFigures(answerNeeded),
    parameters: [indicator, parameter("yearEnd"), oneOf("mode", "restMode"), month, data, region],
  },
  METHODS: { ...ofFigures(answerMethods), result: "matrix" },
  REGIONS: { ...ofFigures(answerRegions), parameters: [indicator, month], result: "matrix" },
  TASK: aboutTasks(
    "TASK",
    "scalar",
    parameter("task", { type: "string", optional: false }),
    oneOf("about", "taskField"),
    month,
  ),
  TASKS: aboutTasks("TASKS", "matrix", parameter("among", { type: "string" })),
  TASKCOUNT: aboutTasks(
    "TASKCOUNT",
    "scalar",
    parameter("status", { type: "string", optional: false }),
    parameter("among", { type: "string" }),
  ),
};

export const functionTable: readonly FunctionEntry[] = Object.entries(functions).map(([id, entry]) => ({
  id: id as FunctionId,
  ...entry,
}));
