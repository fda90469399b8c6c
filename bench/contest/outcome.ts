// What a scenario came to, as bench/results keeps it.
import type { Contestant, Reading } from "./scenario.ts";
import type { Machine } from "./machine.ts";

export interface Measured {
  readonly contestant: string;
  readonly version: string | null;
  readonly role: Contestant<string>["role"];
  readonly settings: string | null;
  /** By reading: the rounds' figures in their order. */
  readonly rounds: Readonly<Record<string, readonly number[]>>;
  /** Why it took part no longer. */
  readonly failure: string | null;
}

export interface Judged {
  readonly goal: number;
  readonly reading: string;
  /** The best of the others; null: ours alone is judged, by `bar` as a limit. */
  readonly against: string | null;
  /** The factor, or the limit. */
  readonly bar: number;
  /** Medians; null where one has no figure. */
  readonly ours: number | null;
  readonly theirs: number | null;
  readonly ratio: number | null;
  readonly met: boolean;
}

export interface Outcome {
  readonly scenario: string;
  readonly shows: string;
  readonly rounds: number;
  readonly readings: Readonly<Record<string, Reading>>;
  readonly measured: readonly Measured[];
  readonly bars: readonly Judged[];
}

export interface Result extends Outcome {
  /** ISO 8601, of its end. */
  readonly date: string;
  readonly machine: Machine;
  /** Of what the contestants share: `PostgreSQL`, `Redis`. */
  readonly versions: Readonly<Record<string, string>>;
}

export const isGreen = ({ bars, measured }: Outcome): boolean =>
  bars.every(({ met }) => met) && measured.every(({ failure }) => failure === null);
