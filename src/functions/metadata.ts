import { messagesOf } from "../report";
import { functionTable, type ChoiceId, type FunctionEntry, type Parameter } from "./table";

/**
 * The custom functions' metadata for Excel (functions.json), in the words of a language.
 *
 * Follows "Manually create JSON metadata for custom functions" of Microsoft's Office Add-ins documentation, enumerations
 * included; Excel versions that do not know those ignore them.
 *
 * @example functionsMetadata("zh-CN").functions[0].id // "TARGET"
 */
export function functionsMetadata(locale: "zh-CN" | "en-US") {
  const words = messagesOf(locale === "zh-CN" ? "zh-CN" : "en").functions;

  const parameterOf = ({ name, type, optional, dimensionality, choice }: Parameter) => ({
    name,
    description: words.parameter[name],
    type,
    ...(dimensionality === "matrix" && { dimensionality }),
    ...(optional && { optional }),
    ...(choice && { customEnumId: choice }),
  });

  const functionOf = ({ id, parameters, result, stream }: FunctionEntry) => ({
    id,
    name: id,
    description: words.description[id],
    parameters: parameters.map(parameterOf),
    result: result === "matrix" ? { dimensionality: result } : {},
    ...(stream && { options: { stream } }),
  });

  const enumOf = (id: ChoiceId) => ({
    id,
    type: "string",
    values: Object.entries(words.choice[id]).map(([stringValue, { name, meaning }]) => ({
      name,
      stringValue,
      tooltip: meaning,
    })),
  });

  return {
    functions: functionTable.map(functionOf),
    enums: (Object.keys(words.choice) as ChoiceId[]).map(enumOf),
  };
}
