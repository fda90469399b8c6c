// Does a piece of work once for all who ask for it at the same time.

export class SingleFlight<Answer> {
  readonly #underWay = new Map<string, Promise<Answer>>();

  /** Joins the work under way for the key, or begins it. */
  do(key: string, work: () => Promise<Answer>): Promise<Answer> {
    const underWay = this.#underWay.get(key);
    if (underWay !== undefined) return underWay;
    const begun = work().finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, begun);
    return begun;
  }
}
