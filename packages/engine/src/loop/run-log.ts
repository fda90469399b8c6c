// Lines that jobs write: onto the run's record, many at a time, and into the process's log at once.
import type { EngineContext } from "../engine-context.ts";
import { keepLog, type LogLine } from "../run/keep-log.ts";
import { mostLinesPerAttempt } from "../run/log-limit.ts";
import { Coalescer } from "../coalescer.ts";

const linesPerBatch = 500;

export class RunLog {
  readonly #lines: Coalescer<LogLine, true>;
  readonly #engine: EngineContext;

  constructor(engine: EngineContext) {
    this.#engine = engine;
    this.#lines = new Coalescer(
      async (lines) => {
        await keepLog(engine.database, lines);
        return lines.map(() => true as const);
      },
      { most: linesPerBatch },
    );
  }

  /** @param count how many lines the attempt has written before. */
  write(line: Omit<LogLine, "loggedAt">, count: number): void {
    const { log, clock } = this.#engine;
    log[line.level]({ ...line.data, runId: line.runId }, line.message);
    if (count >= mostLinesPerAttempt) return;
    this.#lines.add({ ...line, loggedAt: clock.now() }).catch((error: unknown) => {
      log.error({ runId: line.runId, err: error }, "lines of a run's log could not be kept");
    });
  }

  /** Resolves when what was written before is on record, or could not be kept. */
  flushed(): Promise<void> {
    return this.#lines.idle();
  }
}
