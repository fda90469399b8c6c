// What a trend is drawn and written from.

export interface TrendSeries {
  readonly name: string;
  readonly label: string;
}

export interface TrendPoint {
  /** A date or an instant. */
  readonly at: string;
  /** By the name of a series; null where it has none. */
  readonly values: Readonly<Record<string, number | null>>;
}

export interface TrendData {
  /** What it shows, for those who cannot see it. */
  readonly label: string;
  readonly series: readonly TrendSeries[];
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  /** A point's moment. */
  readonly atWords: (at: string) => string;
  /** The same on the axis, where there is little room; default as everywhere. */
  readonly axisWords?: (at: string) => string;
  readonly valueWords: (value: number) => string;
  /** The same on the axis; default a short number without its unit. */
  readonly tickWords?: (value: number) => string;
  /** Counts are bars, levels lines. Default lines. */
  readonly as?: "lines" | "bars";
}

/** Each at 3 to 1 or more on the page, in light and in dark. */
export const trendColors: readonly string[] = [
  "light-dark(#0f766e, #3fae9d)",
  "light-dark(#9a4b00, #f0a35e)",
  "light-dark(#4338ca, #a5b4fc)",
  "light-dark(#b0255c, #f58ab5)",
];
