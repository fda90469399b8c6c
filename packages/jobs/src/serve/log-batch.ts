// Carries a job's log lines to its run, many at a time.
import type { LogLine, RunProtocol } from "./run-protocol.ts";
import type { Timing, Wait } from "./timing.ts";
import { untilTaken } from "./until-taken.ts";

const mostLinesSent = 100;
/** Beyond this, lines that cannot be sent are dropped and counted: a log must not fill the memory. */
const mostLinesKept = 2_000;
const secondsKept = 1;

export interface LogBatchOptions {
  readonly protocol: Pick<RunProtocol, "log">;
  readonly timing: Timing;
  readonly signal: AbortSignal;
}

export class LogBatch {
  readonly #options: LogBatchOptions;
  readonly #lines: LogLine[] = [];
  #wait: Wait | null = null;
  #sending: Promise<void> | null = null;
  #dropped = 0;

  constructor(options: LogBatchOptions) {
    this.#options = options;
  }

  add(line: LogLine): void {
    if (this.#lines.length >= mostLinesKept) {
      this.#dropped += 1;
      return;
    }
    this.#lines.push(sendable(line));
    if (this.#lines.length >= mostLinesSent) this.#send();
    else this.#wait ??= this.#options.timing.after(secondsKept, () => this.#send());
  }

  /** Resolves when every line has been sent or given up. Never rejects. */
  async flush(): Promise<void> {
    this.#send();
    await this.#sending;
  }

  #send(): void {
    this.#wait?.cancel();
    this.#wait = null;
    this.#sending ??= this.#sendAll().finally(() => void (this.#sending = null));
  }

  async #sendAll(): Promise<void> {
    while (this.#lines.length > 0) {
      const lines = this.#lines.slice(0, mostLinesSent);
      try {
        await untilTaken(() => this.#options.protocol.log(lines), this.#options);
        this.#lines.splice(0, lines.length, ...this.#droppedLine());
      } catch {
        // The job's own end matters more than a line that nobody takes.
        this.#dropped += lines.length;
        this.#lines.splice(0, lines.length);
      }
    }
  }

  /** Told once something gets through again. */
  #droppedLine(): readonly LogLine[] {
    if (this.#dropped === 0) return [];
    const message = `${this.#dropped} lines of the log were dropped: they could not be sent to Punctual.`;
    this.#dropped = 0;
    return [{ level: "warn", message }];
  }
}

/** Data that is no JSON would cost the whole batch. */
function sendable(line: LogLine): LogLine {
  try {
    JSON.stringify(line);
    return line;
  } catch {
    return { level: line.level, message: line.message, data: { unreadable: "Expected data to be JSON." } };
  }
}
