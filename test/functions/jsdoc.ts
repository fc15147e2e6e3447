import { functionTable, type ChoiceId, type FunctionEntry, type Parameter } from "../../src/functions/table";
import { messagesOf, type Locale } from "../../src/report";

/** The function table as the TypeScript that an author would write by hand for Microsoft's generator. */
export function asSource(locale: Locale): string {
  const words = messagesOf(locale).functions;
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
    const members = Object.entries(words.choice[id]).map(
      ([code, { name, meaning }]) => `  /** ${meaning} */\n  ${name} = ${JSON.stringify(code)},`,
    );
    return ["/** @customenum {string} */", `enum ${id} {`, ...members, "}"].join("\n");
  };

  return [...(Object.keys(words.choice) as ChoiceId[]).map(enumOf), ...functionTable.map(functionOf)].join("\n\n");
}
