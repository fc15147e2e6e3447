import { documents, missingIn } from "./documents";

describe("The documents", () => {
  it.each(documents())("name only what is there in %s", (document) => {
    expect(missingIn(document)).toEqual([]);
  });
});
