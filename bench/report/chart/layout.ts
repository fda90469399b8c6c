// Where the parts of a chart stand.
import type { Series } from "../curve.ts";

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LegendEntry {
  readonly name: string;
  readonly left: number;
  readonly top: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The area between the axes. */
  readonly plot: Place;
  /** Empty where a single series needs no name. */
  readonly legend: readonly LegendEntry[];
}

const width = 760;
const plotHeight = 300;
const margin = { left: 72, right: 28, top: 56, bottom: 60 } as const;
const legendRow = 22;
/** The axis' name stands above it. */
const axisNameHeight = 22;
/** About what a letter takes at 12 pixels, on the wide side. */
const letter = 6.8;
export const swatch = 30;

export function layoutOf(series: readonly Series[]): Layout {
  const legend = series.length > 1 ? legendOf(series.map(({ name }) => name)) : [];
  const rows = new Set(legend.map(({ top }) => top)).size;
  const top = margin.top + rows * legendRow + axisNameHeight;
  const plot = { left: margin.left, top, right: width - margin.right, bottom: top + plotHeight };
  return { width, height: plot.bottom + margin.bottom, plot, legend };
}

/** In rows, as words in a paragraph. */
function legendOf(names: readonly string[]): readonly LegendEntry[] {
  let [left, top]: [number, number] = [margin.left, margin.top];
  return names.map((name) => {
    const needed = swatch + 8 + name.length * letter + 20;
    if (left > margin.left && left + needed > width - margin.right)
      [left, top] = [margin.left, top + legendRow];
    const entry = { name, left, top };
    left += needed;
    return entry;
  });
}
