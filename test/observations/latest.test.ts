import { asOfMonth, lastReportedMonth } from "../../src/observations";
import { figure } from "../support/build";

describe("the last reported month", () => {
  it("is the last one of the year with a reported figure, in whatever order they come", () => {
    const figures = [figure("GDP", 2024, 9, 5.2), figure("GDP", 2024, 6, 5), figure("GDP", 2023, 12, 6)];
    expect(lastReportedMonth(figures, 2024)).toBe("2024-09");
    expect(lastReportedMonth(figures, 2023)).toBe("2023-12");
    expect(lastReportedMonth(figures, null)).toBe("2024-09");
  });

  it("is not moved by numbers handed down, benchmarks and levels", () => {
    const handedDown = figure("COD", 2024, 12, 1447, { role: "assigned" });
    expect(lastReportedMonth([handedDown, figure("GDP", 2024, 3, 5)], 2024)).toBe("2024-03");
    expect(lastReportedMonth([handedDown], 2024)).toBeNull();
  });
});

describe("the as-of month", () => {
  const figures = [figure("GDP", 2024, 9, 5.2), figure("GDP", 2023, 12, 6)];

  it("is the one chosen where that is a month of the plan's year", () => {
    expect(asOfMonth(figures, 2024, "2024-06")).toBe("2024-06");
    expect(asOfMonth(figures, 2024, "2024-11")).toBe("2024-11");
  });

  it("is else the last reported month of the year, and December before the first figure", () => {
    expect(asOfMonth(figures, 2024, null)).toBe("2024-09");
    expect(asOfMonth(figures, 2024, "2023-06")).toBe("2024-09");
    expect(asOfMonth(figures, 2025, null)).toBe("2025-12");
  });
});
