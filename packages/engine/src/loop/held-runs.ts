// Runs claimed ahead of their time, in the order in which they become due.

export interface HeldRun {
  readonly runId: string;
  readonly dueAt: Date;
}

/** A binary heap: one timer for the earliest serves them all. */
export class HeldRuns<Run extends HeldRun> {
  readonly #heap: Run[] = [];
  readonly #dropped = new Set<string>();

  get size(): number {
    return this.#heap.length - this.#dropped.size;
  }

  /** When the earliest becomes due; null when nothing is held. */
  get nextDueAt(): Date | null {
    this.#discardDropped();
    return this.#heap[0]?.dueAt ?? null;
  }

  add(run: Run): void {
    // Claimed again after it was withdrawn: the old entry of the same run must not take the new one with it.
    if (this.#dropped.has(run.runId)) this.#remove(run.runId);
    this.#heap.push(run);
    this.#siftUp(this.#heap.length - 1);
  }

  /** Forgets runs that were withdrawn or cancelled; unknown ids are passed over. */
  drop(runIds: readonly string[]): void {
    const held = new Set(this.#heap.map((run) => run.runId));
    for (const runId of runIds) if (held.has(runId)) this.#dropped.add(runId);
  }

  /** Takes out, earliest first, up to `limit` runs that are due by the given test. */
  takeDue(isDue: (run: Run) => boolean, limit: number): Run[] {
    const taken: Run[] = [];
    while (taken.length < limit) {
      this.#discardDropped();
      const first = this.#heap[0];
      if (first === undefined || !isDue(first)) break;
      taken.push(first);
      this.#pop();
    }
    return taken;
  }

  takeAll(): Run[] {
    const all = this.#heap.filter((run) => !this.#dropped.has(run.runId));
    this.#heap.length = 0;
    this.#dropped.clear();
    return all;
  }

  #discardDropped(): void {
    for (
      let first = this.#heap[0];
      first !== undefined && this.#dropped.delete(first.runId);
      first = this.#heap[0]
    )
      this.#pop();
  }

  #remove(runId: string): void {
    this.#dropped.delete(runId);
    const rest = this.#heap.filter((run) => run.runId !== runId);
    this.#heap.length = 0;
    for (const run of rest) {
      this.#heap.push(run);
      this.#siftUp(this.#heap.length - 1);
    }
  }

  #pop(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#siftDown();
  }

  #siftUp(from: number): void {
    for (let index = from; index > 0;) {
      const parent = (index - 1) >> 1;
      if (this.#dueMs(parent) <= this.#dueMs(index)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #siftDown(): void {
    for (let index = 0; ;) {
      const left = 2 * index + 1;
      const least = this.#dueMs(left + 1) < this.#dueMs(left) ? left + 1 : left;
      if (this.#dueMs(index) <= this.#dueMs(least)) return;
      this.#swap(index, least);
      index = least;
    }
  }

  #dueMs(index: number): number {
    return this.#heap[index]?.dueAt.getTime() ?? Number.POSITIVE_INFINITY;
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (a === undefined || b === undefined) return;
    this.#heap[one] = b;
    this.#heap[other] = a;
  }
}
