/**
 * `jh`: the core from a terminal, for scripts and batches. May import everything below it; nothing imports it.
 * Standard output carries nothing but the result; a usage error is one sentence on standard error and exit code 2.
 */
import { run } from "./run";

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2), process.stdout, process.stderr).then((code) => {
  process.exitCode = code;
});
