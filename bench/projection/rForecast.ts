import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bounded } from "./methods";
import type { TotalForecast } from "./methods";
import type { YearCase } from "./series";

/** Bounds of the total from 500 simulated paths, for ets and auto.arima of R's `forecast`; a line per case and method. */
const script = `
suppressMessages(library(forecast)); set.seed(1)
args <- commandArgs(TRUE); lines <- readLines(args[1]); out <- file(args[2], "w")
for (i in seq_along(lines)) {
  parts <- as.numeric(strsplit(lines[i], ",")[[1]]); k <- parts[1]; x <- ts(parts[-1], frequency = 12)
  sofar <- sum(tail(x, k))
  for (name in c("ets", "auto.arima")) {
    start <- proc.time()[3]
    fit <- tryCatch(if (name == "ets") ets(x) else auto.arima(x), error = function(e) NULL)
    totals <- if (is.null(fit)) NA else sofar + replicate(500, sum(simulate(fit, nsim = 12 - k, future = TRUE)))
    q <- quantile(totals, c(.025, .1, .5, .9, .975), na.rm = TRUE)
    if (!is.null(fit)) q[3] <- sofar + sum(forecast(fit, h = 12 - k)$mean)
    cat(i - 1, name, proc.time()[3] - start, q, sep = ",", file = out); cat("\\n", file = out)
  }
}
close(out)
`;

/** Forecasts of the two R methods for cases at a month, and their seconds in all. */
export interface RForecasts {
  readonly forecasts: ReadonlyMap<string, readonly (TotalForecast | null)[]>;
  readonly seconds: ReadonlyMap<string, number>;
}

/** Runs R over all cases, or gives null where R or its package `forecast` is not there. */
export function runR(cases: readonly { readonly year: YearCase; readonly k: number }[]): RForecasts | null {
  if (spawnSync("Rscript", ["-e", "library(forecast)"]).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const [input, output] = [join(folder, "cases"), join(folder, "forecasts")];
  const lines = cases.map(({ year, k }) => [k, ...year.history.flat(), ...year.actual.slice(0, k)].join(","));
  writeFileSync(input, `${lines.join("\n")}\n`);
  const { status, stderr } = spawnSync("Rscript", ["-e", script, input, output], { encoding: "utf8" });
  if (status !== 0) throw new Error(`R failed: ${stderr}`);
  const forecasts = new Map<string, (TotalForecast | null)[]>();
  const seconds = new Map<string, number>();
  for (const line of readFileSync(output, "utf8").trim().split("\n")) {
    const [index, name, time, ...quantiles] = line.split(",") as [string, string, string, ...string[]];
    const list = forecasts.get(name) ?? [];
    forecasts.set(name, list);
    seconds.set(name, (seconds.get(name) ?? 0) + Number(time));
    const numbers = quantiles.map(Number);
    list[Number(index)] = numbers.every(Number.isFinite) ? bounded(numbers) : null;
  }
  rmSync(folder, { recursive: true });
  return { forecasts, seconds };
}
