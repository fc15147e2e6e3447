import { choiceIds, choicesOf, type ChoiceId } from "./choices";
import { functionTable, type FunctionEntry, type Parameter } from "./table";
import { functionWords } from "./words";

/**
 * The custom functions' metadata for Excel (functions.json), in the words of a language.
 *
 * Follows "Manually create JSON metadata for custom functions" of Microsoft's Office Add-ins documentation, enumerations
 * included; Excel versions that do not know those ignore them.
 *
 * @example functionsMetadata("zh-CN").functions[0].id // "TARGET"
 */
export function functionsMetadata(language: "zh-CN" | "en-US") {
  const locale = language === "zh-CN" ? language : "en";
  const words = functionWords(locale);

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
    values: Object.entries(choicesOf(id, locale)).map(([stringValue, { name, meaning }]) => ({
      name,
      stringValue,
      tooltip: meaning,
    })),
  });

  return {
    functions: functionTable.map(functionOf),
    enums: choiceIds.map(enumOf),
  };
}
