// Figures as a reader wants them: three or four digits, thousands apart.

const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

export function figure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${Number((value / 1e6).toFixed(2))}M`;
  if (Number.isInteger(value) || size >= 100) return grouped.format(value);
  if (size >= 1) return value.toFixed(size >= 10 ? 1 : 2);
  return String(Number(value.toPrecision(2)));
}

/** `1,234 MB`; a count has no unit, and `/s` stands close. */
export const withUnit = (value: number, unit: string): string =>
  unit === "" || unit.startsWith("/") ? `${figure(value)}${unit}` : `${figure(value)} ${unit}`;
