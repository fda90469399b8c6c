// The failed series in what a run of the fetch answered.

export interface FailedSeries {
  readonly coin: string;
  readonly currency: string;
  readonly error: string;
}

/** Empty for whatever is no such answer. */
export function failedIn(result: unknown): readonly FailedSeries[] {
  const errors = member(member(member(result, "data"), "results"), "errors");
  return Array.isArray(errors) ? errors.filter(isFailed) : [];
}

const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;

const isFailed = (entry: unknown): entry is FailedSeries =>
  ["coin", "currency", "error"].every((name) => typeof member(entry, name) === "string");
