// What a scenario of the benchmark is: who takes part, what is read of each, and which bars the readings have to clear.

/** How one figure is to be understood. */
export interface Reading {
  /** As the table's heading has it: `jobs a second`, `due → start, p50`. */
  readonly label: string;
  /** `/s`, `ms`, `s`, `MB`, `rows/s`; empty for a count. */
  readonly unit: string;
  readonly better: "higher" | "lower";
}

/** One round's figures by the name of their reading; what a contestant cannot do is left out. */
export type Figures<Name extends string> = Readonly<Partial<Record<Name, number>>>;

export interface Contestant<Name extends string> {
  readonly name: string;
  /** Of its package, or of the server that it measures; null: our own code. */
  readonly version: string | null;
  /** `reference`: what the machine or a bare library can do at best, which nobody would use as it is. */
  readonly role: "ours" | "peer" | "reference";
  /** The settings that matter, in words: `localQueue.size 5000, concurrentJobs 24`. */
  readonly settings?: string;
  /**
   * One round, everything that it needs set up and taken away again; only what it reads is timed. Once it throws it is
   * out: the others go on, and the bars against it are missed.
   */
  readonly measure: () => Promise<Figures<Name>>;
}

/** Ours ÷ the best of some others. */
export interface RatioBar<Name extends string> {
  /** The row of the goals that it comes from. */
  readonly goal: number;
  readonly reading: Name;
  /** Contestants by name; the best of them counts. */
  readonly against: readonly string[];
  /** At least so much where more is better, at most so much where less is. */
  readonly factor: number;
}

/** Ours alone, in the reading's unit: what no peer offers, or what must not happen at all. */
export interface LimitBar<Name extends string> {
  readonly goal: number;
  readonly reading: Name;
  /** At least so much where more is better, at most so much where less is. */
  readonly limit: number;
}

export type Bar<Name extends string> = RatioBar<Name> | LimitBar<Name>;

export interface Scenario<Name extends string = string> {
  readonly name: string;
  /** One line: what is measured, and how. */
  readonly shows: string;
  readonly readings: Readonly<Record<Name, Reading>>;
  readonly contestants: readonly Contestant<Name>[];
  readonly bars: readonly Bar<Name>[];
  /** Default 3. */
  readonly rounds?: number;
  /** Starts what the contestants share; answers its versions, as `{ PostgreSQL: "15.18" }`. */
  readonly open?: () => Promise<Readonly<Record<string, string>>>;
  /** Called at the end, after a failure too. */
  readonly close?: () => Promise<void>;
}
