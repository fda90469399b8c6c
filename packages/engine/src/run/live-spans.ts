// What of a span lies on none of the days that were counted.

export interface LiveSpan {
  readonly fromMs: number;
  /** Not included. */
  readonly toMs: number;
}

const dayMs = 86_400_000;

/**
 * @param days that lie wholly within the span, in order, as `2026-11-25`.
 * @returns spans in order that touch neither each other nor the days.
 */
export function liveSpans(
  { from, to }: { readonly from: Date; readonly to: Date },
  days: readonly string[],
): readonly LiveSpan[] {
  const spans: LiveSpan[] = [];
  let fromMs = from.getTime();
  for (const day of days) {
    const beginMs = Date.parse(day);
    if (beginMs > fromMs) spans.push({ fromMs, toMs: beginMs });
    fromMs = beginMs + dayMs;
  }
  // Instants are whole milliseconds: the last one is included.
  const endMs = to.getTime() + 1;
  return endMs > fromMs ? [...spans, { fromMs, toMs: endMs }] : spans;
}
