import type { Configuration } from "webpack";

export default function configure(
  env?: { readonly url?: string; readonly officejs?: string; readonly out?: string },
  options?: { readonly mode?: string },
): Configuration & { readonly output: { readonly path: string } };
