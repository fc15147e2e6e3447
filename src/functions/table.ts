import type { Messages } from "../report";

type Words = Messages["functions"];
export type FunctionId = keyof Words["description"];
export type ParameterName = keyof Words["parameter"];
/** The enumerations that Excel offers while an argument is typed. */
export type ChoiceId = keyof Words["choice"];

export interface Parameter {
  readonly name: ParameterName;
  /** A number stays a number only where it may mean one: 9.1, 202409. */
  readonly type: "any" | "string";
  readonly optional: boolean;
  readonly dimensionality: "scalar" | "matrix";
  readonly choice: ChoiceId | null;
}

export interface FunctionEntry {
  /** Never changes: workbooks hold it. */
  readonly id: FunctionId;
  readonly parameters: readonly Parameter[];
  readonly result: "scalar" | "matrix";
  /** Whether the cell follows the entered figures. */
  readonly stream: boolean;
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
const data = parameter("data", { dimensionality: "matrix" });
const oneOf = (name: "field" | "mode" | "part", choice: ChoiceId) => parameter(name, { type: "string", choice });

/** A function that reads the plan alone. */
const ofPlan = (id: FunctionId, result: FunctionEntry["result"], ...parameters: Parameter[]): FunctionEntry => ({
  id,
  parameters,
  result,
  stream: false,
});

/** A function that follows the figures: (indicator, [month], [part], [data]). */
const ofFigures = (id: FunctionId, ...part: Parameter[]): FunctionEntry => ({
  id,
  parameters: [indicator, month, ...part, data],
  result: "scalar",
  stream: true,
});

/** Every custom function of the namespace JH: its metadata, its help and the reading of its arguments follow from here. */
export const functionTable: readonly FunctionEntry[] = [
  ofPlan("TARGET", "scalar", indicator, oneOf("field", "targetField")),
  ofPlan("TARGETS", "matrix", parameter("category", { type: "string" })),
  ofPlan("INDICATOR", "matrix", parameter("text", { optional: false })),
  ofPlan("FIELDS", "matrix"),
  ofFigures("ACTUAL"),
  ofFigures("PACE"),
  ofFigures("GAP"),
  ofFigures("ATTAIN"),
  ofFigures("PROBABILITY"),
  ofFigures("STATUS"),
  ofFigures("PROJECT", oneOf("part", "projectPart")),
  ofFigures("REQUIRED", oneOf("part", "requiredPart")),
  ofFigures("PLACE"),
  { ...ofFigures("NOTE"), parameters: [indicator] },
  {
    ...ofFigures("WHATIF"),
    parameters: [
      indicator,
      parameter("assumed", { optional: false }),
      oneOf("mode", "restMode"),
      month,
      oneOf("part", "whatIfPart"),
      data,
    ],
  },
  { ...ofFigures("NEEDED"), parameters: [indicator, parameter("yearEnd"), oneOf("mode", "restMode"), month, data] },
  { ...ofFigures("METHODS"), result: "matrix" },
];
