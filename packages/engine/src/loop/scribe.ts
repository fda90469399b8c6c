// The scribe: puts on record what this node has logged, many lines at a time.
import type { EngineContext } from "../engine-context.ts";
import { mostServerLines, pruneServerLog } from "../server-log/prune-server-log.ts";
import type { ServerLog, UnwrittenLine } from "../server-log/server-log.ts";
import { writeServerLines } from "../server-log/write-server-lines.ts";

const everyMs = 1_000;
const linesPerStatement = 500;
/** A clock that goes back by more was set. */
const mostSlackMs = 1_000;
/** A node that logs very much must not wait for the pruner's hour. */
const linesBetweenPrunings = mostServerLines / 10;

export class Scribe {
  readonly #engine: EngineContext;
  readonly #log: ServerLog;
  readonly #nodeName: string;
  #stream: string | null = null;
  #written = 0;
  #lastMs = 0;

  constructor(engine: EngineContext, log: ServerLog, nodeName: string) {
    this.#engine = engine;
    this.#log = log;
    this.#nodeName = nodeName;
  }

  /** Writes what had been logged when it began. A batch whose writing fails is written again. */
  async write(): Promise<number> {
    for (let left = this.#log.length; left > 0; left -= linesPerStatement) {
      const lines = this.#log.first(Math.min(left, linesPerStatement));
      await this.#record(lines);
      this.#log.forget(lines.length);
    }
    if (this.#written >= linesBetweenPrunings) {
      await pruneServerLog(this.#engine.database);
      this.#written = 0;
    }
    return everyMs;
  }

  async #record(lines: readonly UnwrittenLine[]): Promise<void> {
    const { clock, database } = this.#engine;
    const aheadMs = clock.now().getTime() - clock.monotonicMs();
    this.#stream ??= streamOf(this.#nodeName, clock.now());
    await writeServerLines(database, {
      stream: this.#stream,
      lines: lines.map(({ text, atMs }) => ({ text, loggedAt: this.#after(Math.floor(aheadMs + atMs)) })),
    });
    this.#written += lines.length;
  }

  /** Each look at the database's clock moves the time a little: lines keep their order all the same. */
  #after(ms: number): Date {
    const isSetBack = ms < this.#lastMs - mostSlackMs;
    this.#lastMs = isSetBack ? ms : Math.max(ms, this.#lastMs);
    return new Date(this.#lastMs);
  }
}

/** A stream of Logs has neither colon nor star in its name. */
const streamOf = (nodeName: string, start: Date): string =>
  `${nodeName}/${start.toISOString().replace(/\.\d+Z$/, "Z")}`.replaceAll(/[:*]/g, "-");
