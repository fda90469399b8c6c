// Lets contestants take turns, round after round, so that what else the machine does meanwhile falls on all of them.
import { setImmediate as breathe } from "node:timers/promises";
import { judge } from "./judge.ts";
import type { Measured, Outcome } from "./outcome.ts";
import type { Contestant, Figures, Scenario } from "./scenario.ts";

export const defaultRounds = 3;

export interface Turn {
  readonly contestant: string;
  /** From 1. */
  readonly round: number;
  readonly rounds: number;
}

export interface Options {
  /** Overrides the scenario's own. */
  readonly rounds?: number;
  /** Told before each turn. */
  readonly onTurn: (turn: Turn) => void;
  /** Looked at before each turn. */
  readonly signal?: AbortSignal;
}

/** Its own record of one contestant, while the rounds go on. */
interface Entry<Name extends string> {
  readonly contestant: Contestant<Name>;
  readonly figures: Figures<Name>[];
  failure: string | null;
}

export async function hold<Name extends string>(
  scenario: Scenario<Name>,
  { rounds = scenario.rounds ?? defaultRounds, onTurn, signal }: Options,
): Promise<Outcome> {
  const entries = scenario.contestants.map((contestant): Entry<Name> => ({
    contestant,
    figures: [],
    failure: null,
  }));
  for (let round = 0; round < rounds; round++) {
    for (const entry of rotated(entries, round)) {
      // A measurement that never waits would keep a signal from ever being heard.
      await breathe();
      signal?.throwIfAborted();
      if (entry.failure !== null) continue;
      onTurn({ contestant: entry.contestant.name, round: round + 1, rounds });
      await takeTurn(entry);
    }
  }
  const { name, shows, readings } = scenario;
  const measured = entries.map(measuredOf);
  const bars = scenario.bars.map((bar) => judge(bar, { readings, measured }));
  return { scenario: name, shows, rounds, readings, measured, bars };
}

async function takeTurn<Name extends string>(entry: Entry<Name>): Promise<void> {
  try {
    entry.figures.push(await entry.contestant.measure());
  } catch (error) {
    console.error(error);
    entry.failure = error instanceof Error ? error.message : String(error);
  }
}

/** Nobody is always first, or always after the same one. */
const rotated = <Item>(items: readonly Item[], by: number): readonly Item[] => {
  const start = by % Math.max(1, items.length);
  return [...items.slice(start), ...items.slice(0, start)];
};

function measuredOf<Name extends string>({ contestant, figures, failure }: Entry<Name>): Measured {
  const { name, version, role, settings } = contestant;
  const rounds: Record<string, number[]> = {};
  for (const round of figures) {
    for (const [reading, figure] of Object.entries<number | undefined>(round)) {
      if (figure !== undefined) (rounds[reading] ??= []).push(figure);
    }
  }
  return { contestant: name, version, role, settings: settings ?? null, rounds, failure };
}
