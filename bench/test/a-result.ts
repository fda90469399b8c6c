// A result to write tables of: one peer, one reference, figures as the test gives them.
import type { Measured, Outcome, Result } from "../contest/outcome.ts";

export const measured = (contestant: string, more: Partial<Measured>): Measured => ({
  contestant,
  version: null,
  role: "peer",
  settings: null,
  rounds: {},
  failure: null,
  ...more,
});

export const readings: Outcome["readings"] = {
  rate: { label: "jobs", unit: "/s", better: "higher" },
  lag: { label: "due → start", unit: "ms", better: "lower" },
};

export const aResult = (more: Partial<Result> = {}): Result => ({
  scenario: "drain",
  shows: "Jobs that do nothing",
  rounds: 3,
  readings,
  measured: [
    measured("Punctual", { role: "ours", rounds: { rate: [900, 1000, 1100], lag: [2] } }),
    measured("slow", { version: "1.2.3", rounds: { rate: [400], lag: [8] } }),
    measured("quick", { rounds: { rate: [500], lag: [10] } }),
  ],
  bars: [],
  date: "2026-03-01T10:00:00.000Z",
  machine: { processor: "A processor", cores: 2, memoryGigabytes: 24, system: "Linux 6", node: "24.1.0" },
  versions: { PostgreSQL: "15.18" },
  ...more,
});
