// An AbortController that is made when somebody asks for its signal: most attempts end before anybody does.

export class AbortSwitch {
  #controller: AbortController | null = null;
  #reason: Error | null = null;

  get aborted(): boolean {
    return this.#reason !== null;
  }

  get signal(): AbortSignal {
    if (this.#controller === null) {
      this.#controller = new AbortController();
      if (this.#reason !== null) this.#controller.abort(this.#reason);
    }
    return this.#controller.signal;
  }

  /** The first reason stays. */
  abort(reason: Error): void {
    this.#reason ??= reason;
    this.#controller?.abort(reason);
  }
}
