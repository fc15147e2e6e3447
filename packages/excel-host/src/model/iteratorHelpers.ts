/** Node 20 has no iterator helpers, and the formula engine calls `some` on iterators once a table exists. */
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as {
  some?: (this: Iterable<unknown>, test: (item: unknown) => boolean) => boolean;
};
iterators.some ??= function (test) {
  for (const item of this) if (test(item)) return true;
  return false;
};

export {};
