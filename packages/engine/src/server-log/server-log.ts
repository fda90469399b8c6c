// The lines that this node has logged and that are not on record yet: a bounded number, and never waited for.
import { performance } from "node:perf_hooks";

export interface UnwrittenLine {
  readonly text: string;
  /** By the clock that never jumps. */
  readonly atMs: number;
}

/** What comes beyond is counted and dropped: a database that is away must not fill the memory. */
const mostLines = 10_000;
const mostCharacters = 16_777_216;

export class ServerLog {
  #lines: UnwrittenLine[] = [];
  #characters = 0;
  #dropped = 0;

  /** @param text one line of JSON, with no secret in it. */
  take(text: string): void {
    const isFull = this.#lines.length >= mostLines || this.#characters + text.length > mostCharacters;
    if (isFull) this.#dropped += 1;
    else this.#add(text);
  }

  #add(text: string): void {
    this.#lines.push({ text, atMs: performance.now() });
    this.#characters += text.length;
  }

  get length(): number {
    return this.#lines.length;
  }

  /** The first ones; they stay until they are on record. */
  first(most: number): readonly UnwrittenLine[] {
    return this.#lines.slice(0, most);
  }

  /** So many of the first ones are on record. That lines were dropped before is the next line then. */
  forget(count: number): void {
    for (const { text } of this.#lines.splice(0, count)) this.#characters -= text.length;
    if (this.#dropped === 0) return;
    this.#add(JSON.stringify({ level: "warn", msg: droppedMessage, lines: this.#dropped }));
    this.#dropped = 0;
  }
}

const droppedMessage =
  "lines are missing from the log here: more came than the database took; standard output has them";
