// Something that is handed out before it is there: the engine needs the workloads' jobs, and they need the engine.

export interface LateBound<Thing> {
  /** Throws until it is bound. */
  readonly get: () => Thing;
  bind(thing: Thing): void;
}

/** @param remedy ends the sentence that whoever asks too early is told. */
export function lateBound<Thing>(what: string, remedy: string): LateBound<Thing> {
  let bound: { readonly thing: Thing } | null = null;
  return {
    get() {
      if (bound === null)
        throw new Error(`Expected ${what} to be there, got a call before it was made. ${remedy}`);
      return bound.thing;
    },
    bind: (thing) => void (bound = { thing }),
  };
}
