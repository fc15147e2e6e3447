import type { Compiler } from "webpack";

export class InitialSize {
  constructor(limit: number | null);
  apply(compiler: Compiler): void;
}
