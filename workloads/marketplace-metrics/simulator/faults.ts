// What may go wrong at the simulated marketplace, when somebody asks for it.

export interface Fault {
  /** Of the path; absent: every one. */
  readonly path?: RegExp;
  /** So many answers. Default 1. */
  readonly times?: number;
  /** Answers before it that go well. Default 0. */
  readonly after?: number;
  readonly kind:
    | {
        readonly status: number;
        readonly headers?: Readonly<Record<string, string>>;
        readonly body?: unknown;
      }
    /** No answer until the caller leaves. */
    | "silent"
    /** Half an answer. */
    | "malformed"
    /** All access tokens end before this one is looked at. */
    | "expired";
}

export interface Faults {
  add(fault: Fault): void;
  /** The next one for a path, taken off its count. */
  next(path: string): Fault["kind"] | null;
}

export function faults(): Faults {
  const open: { readonly fault: Fault; left: number; before: number }[] = [];
  return {
    add: (fault) => void open.push({ fault, left: fault.times ?? 1, before: fault.after ?? 0 }),
    next(path) {
      const found = open.find(({ fault, left }) => left > 0 && (fault.path?.test(path) ?? true));
      if (found === undefined) return null;
      if (found.before > 0) {
        found.before -= 1;
        return null;
      }
      found.left -= 1;
      return found.fault.kind;
    },
  };
}
