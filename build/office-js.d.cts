export function officeJs(name: string): {
  readonly script: string;
  readonly files: readonly string[];
  readonly policy: string;
};
