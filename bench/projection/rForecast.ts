import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchCase } from "./cases";
import { bounded, type TotalForecast } from "./methods";

/** Bounds of the total from 500 simulated paths, for ets and auto.arima (on logs) of R's `forecast`; a line per case and method. */
const script = `
suppressMessages(library(forecast)); set.seed(1)
args <- commandArgs(TRUE); lines <- readLines(args[1]); out <- file(args[2], "a")
end <- proc.time()[3] + 60 * as.numeric(args[3])
for (line in lines) {
  if (proc.time()[3] > end) break
  parts <- strsplit(line, ";")[[1]]; k <- as.numeric(parts[2])
  x <- ts(as.numeric(strsplit(parts[3], ",")[[1]]), frequency = 12)
  sofar <- sum(tail(x, k))
  for (name in c("ets", "auto.arima(log)")) {
    start <- proc.time()
    fit <- tryCatch(if (name == "ets") ets(x) else auto.arima(x, lambda = 0), error = function(e) NULL)
    totals <- if (is.null(fit)) NA else sofar + replicate(500, sum(simulate(fit, nsim = 12 - k, future = TRUE)))
    q <- quantile(totals, c(.025, .1, .5, .9, .975), na.rm = TRUE)
    if (!is.null(fit)) q[3] <- sofar + sum(forecast(fit, h = 12 - k)$mean)
    used <- proc.time() - start
    cat(parts[1], name, used[1] + used[2], q, sep = ";", file = out); cat("\\n", file = out)
  }
  flush(out)
}
close(out)
`;

/** Forecasts of an R method by place of the case, and its seconds of processor time for these. */
export interface RForecasts {
  readonly forecasts: ReadonlyMap<number, TotalForecast>;
  readonly seconds: number;
}

/** True where R and its package `forecast` are there. */
export function hasR(): boolean {
  return spawnSync("Rscript", ["-e", "library(forecast)"]).status === 0;
}

/**
 * Forecasts of R's methods by name, for as many cases as `minutes` allow, in their order.
 *
 * @param kept file that takes the forecasts as they come and whose forecasts are not worked out again: a long run can be
 *   ended and taken up later
 */
export function runR(cases: readonly BenchCase[], kept: string | null, minutes: number): Map<string, RForecasts> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const output = kept ?? join(folder, "forecasts");
  if (!existsSync(output)) writeFileSync(output, "");
  const have = new Set(linesOf(output).map(([key]) => key));
  const missing = cases.filter((of) => !have.has(keyOf(of)));
  if (minutes > 0 && missing.length > 0) {
    const input = join(folder, "cases");
    const flat = ({ year, k }: BenchCase) => [...year.history.flat(), ...year.actual.slice(0, k)].join(",");
    writeFileSync(input, missing.map((of) => `${keyOf(of)};${of.k};${flat(of)}\n`).join(""));
    const { status, stderr } = spawnSync("Rscript", ["-e", script, input, output, `${minutes}`], { encoding: "utf8" });
    if (status !== 0) throw new Error(`R failed: ${stderr}`);
  }
  const places = new Map(cases.map((of, i) => [keyOf(of), i]));
  const all = new Map<string, { forecasts: Map<number, TotalForecast>; seconds: number }>();
  for (const [key, name, time, ...quantiles] of linesOf(output)) {
    const place = places.get(key!);
    const numbers = quantiles.map(Number);
    if (place === undefined || numbers.length !== 5 || !numbers.every(Number.isFinite)) continue;
    const method = all.get(name!) ?? { forecasts: new Map<number, TotalForecast>(), seconds: 0 };
    all.set(name!, method);
    method.forecasts.set(place, bounded(numbers));
    method.seconds += Number(time);
  }
  rmSync(folder, { recursive: true });
  return all;
}

const keyOf = ({ year, k }: BenchCase) => `${year.series}/${year.year}/${k}`;

function linesOf(file: string): string[][] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(";"));
}
