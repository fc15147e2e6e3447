import { lastReportedMonth } from "../../src/observations";
import { figure } from "../support/build";

describe("the last reported month", () => {
  it("is the last one of the year with a reported figure, in whatever order they come", () => {
    const figures = [figure("GDP", 2024, 9, 5.2), figure("GDP", 2024, 6, 5), figure("GDP", 2023, 12, 6)];
    expect(lastReportedMonth(figures, 2024)).toBe("2024-09");
    expect(lastReportedMonth(figures, 2023)).toBe("2023-12");
  });

  it("is not moved by numbers handed down, benchmarks and levels", () => {
    const handedDown = figure("COD", 2024, 12, 1447, { role: "assigned" });
    expect(lastReportedMonth([handedDown, figure("GDP", 2024, 3, 5)], 2024)).toBe("2024-03");
    expect(lastReportedMonth([handedDown], 2024)).toBeNull();
  });
});
