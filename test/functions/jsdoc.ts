import { choiceIds, choicesOf, type ChoiceId } from "../../src/functions/choices";
import { functionTable, type FunctionEntry, type Parameter } from "../../src/functions/table";
import { functionWords } from "../../src/functions/words";
import type { Locale } from "../../src/words";

/** The function table as the TypeScript that an author would write by hand for Microsoft's generator. */
export function asSource(locale: Locale): string {
  const words = functionWords(locale);
  const typeOf = ({ type, choice, dimensionality }: Parameter) =>
    (choice ?? type) + (dimensionality === "matrix" ? "[][]" : "");
  const parameterOf = (parameter: Parameter) =>
    `${parameter.name}${parameter.optional ? "?" : ""}: ${typeOf(parameter)}`;

  const functionOf = ({ id, parameters, result, stream }: FunctionEntry) => {
    const value = result === "matrix" ? "any[][]" : "any";
    const declared = parameters.map(parameterOf);
    if (stream) declared.push(`invocation: CustomFunctions.StreamingInvocation<${value}>`);
    return [
      "/**",
      ` * ${words.description[id]}`,
      ` * @customfunction ${id}`,
      ...parameters.map(({ name }) => ` * @param ${name} ${words.parameter[name]}`),
      " */",
      `function ${id}(${declared.join(", ")}): ${stream ? "void" : value} {}`,
    ].join("\n");
  };

  const enumOf = (id: ChoiceId) => {
    const members = Object.entries(choicesOf(id, locale)).map(
      ([code, { name, meaning }]) => `  /** ${meaning} */\n  ${JSON.stringify(name)} = ${JSON.stringify(code)},`,
    );
    return ["/** @customenum {string} */", `enum ${id} {`, ...members, "}"].join("\n");
  };

  return [...choiceIds.map(enumOf), ...functionTable.map(functionOf)].join("\n\n");
}
