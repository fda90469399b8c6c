// One request and its answer, read until enough of it is known.
import type { Dispatcher } from "undici";
import { longestBodyBytes } from "./excerpt.ts";

/** Null before the headers are complete. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** How an exchange ended: with an answer, even a torn one, or with the reason why there is none. */
export type ExchangeEnd = Answer | { readonly status: null; readonly error: unknown };

/** Ends once: by the last byte, by enough bytes, by a fault, or because somebody stopped it. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #ended: (end: ExchangeEnd) => void;
  #controller: Dispatcher.DispatchController | null = null;
  #head: Omit<Answer, "body"> | null = null;
  #pieces: Buffer[] = [];
  #bytes = 0;
  #isOver = false;

  constructor(ended: (end: ExchangeEnd) => void) {
    this.#ended = ended;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // Stopped while it waited for a connection: nothing is to be sent any more.
    if (this.#isOver) this.#abort();
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Answer["headers"],
  ): void {
    // Informational answers go before the one that counts.
    if (status >= 200) this.#head = { status, headers };
  }

  onResponseData(_controller: Dispatcher.DispatchController, piece: Buffer): void {
    const room = longestBodyBytes - this.#bytes;
    this.#pieces.push(piece.length > room ? piece.subarray(0, room) : piece);
    this.#bytes += Math.min(piece.length, room);
    if (piece.length > room) this.stop(null);
  }

  onResponseEnd(): void {
    this.#end(null);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end(error);
  }

  /** Closes the connection; `reason` is told where there is no answer yet. */
  stop(reason: unknown): void {
    this.#end(reason);
    this.#abort();
  }

  #abort(): void {
    this.#controller?.abort(new Error("enough"));
  }

  #end(error: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#ended(
      this.#head === null ? { status: null, error } : { ...this.#head, body: Buffer.concat(this.#pieces) },
    );
    this.#pieces = [];
  }
}
