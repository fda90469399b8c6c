// The months that are over in UTC.

/** `YYYY-MM`, so many, the latest first. */
export function lastMonths(count: number, nowMs: number): readonly string[] {
  const now = new Date(nowMs);
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}
