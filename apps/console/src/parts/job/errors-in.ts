// The failed entries in what a run answered, which may be anything.

export interface ErrorsWanted {
  readonly result: unknown;
  /** Where the counts stand in it, such as `["data", "results"]`. */
  readonly path: readonly string[];
  /** The members that name an entry. */
  readonly names: readonly string[];
}

export interface FailedEntry {
  readonly name: string;
  readonly error: string;
}

export interface FoundErrors {
  readonly entries: readonly FailedEntry[];
  /** How many more failed than are named. */
  readonly omitted: number;
}

export function errorsIn({ result, path, names }: ErrorsWanted): FoundErrors {
  const counts = path.reduce(member, result);
  const errors = member(counts, "errors");
  const omitted = member(counts, "errorsOmitted");
  return {
    entries: Array.isArray(errors) ? errors.map((entry) => entryOf(entry, names)) : [],
    omitted: typeof omitted === "number" ? omitted : 0,
  };
}

const entryOf = (entry: unknown, names: readonly string[]): FailedEntry => ({
  name: names.map((name) => textOf(member(entry, name))).join(" · "),
  error: textOf(member(entry, "error")),
});

const textOf = (value: unknown): string => (typeof value === "string" ? value : "?");

const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
