// How one thing changes with another: what a scenario keeps in bench/results/curves, and the report draws.

export interface Axis {
  readonly label: string;
  /** Empty for a count. */
  readonly unit: string;
  readonly scale: "log" | "linear";
}

export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Curve {
  /** Of its file and of its picture, in kebab-case. */
  readonly name: string;
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
}
