import type { Injector } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";

/** What an add-in's functions.json says of a function, as far as it is shown. */
interface Described {
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly description?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
}

/** Offers an add-in's functions while a formula is typed, with the descriptions of its functions.json. */
export function offerFunctions(injector: Injector, json: unknown, namespace: string): void {
  const { functions } = json as { readonly functions: readonly Described[] };
  injector.get(IDescriptionService).registerDescriptions(functions.map((one) => helpOf(one, namespace)));
}

function helpOf({ name, description = "", parameters = [] }: Described, namespace: string): IFunctionInfo {
  return {
    functionName: `${namespace}.${name}`.toUpperCase(),
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: parameter.name,
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
