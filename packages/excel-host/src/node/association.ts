type Call = (...args: unknown[]) => unknown;

/** Functions by id in capitals, as the client's runtime looks them up. */
export interface Association {
  readonly mappings: Record<string, Call>;
  associate(id: string, call: Call): void;
  /** The client's runtime asks to be told of changes. */
  onchange(listener: () => void): void;
}

export function createAssociation(): Association {
  const mappings = Object.create(null) as Record<string, Call>;
  const listeners: (() => void)[] = [];
  return {
    mappings,
    associate(id, call) {
      mappings[id.toUpperCase()] = call;
      for (const listener of listeners) listener();
    },
    onchange: (listener) => void listeners.push(listener),
  };
}
