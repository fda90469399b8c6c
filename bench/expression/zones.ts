// Whether ten years of occurrences are croner's, in every time zone; `BENCH_ZONES=Europe/Berlin,…` takes some of them.
import type { Scenario } from "../contest/scenario.ts";
import { allZones, differencesIn } from "./compare-zone.ts";

function compare(): { readonly zones: number; readonly differences: number } {
  const zones = process.env.BENCH_ZONES?.split(",") ?? allZones();
  const differences = zones.flatMap(differencesIn);
  for (const difference of differences) console.error(difference);
  return { zones: zones.length, differences: differences.length };
}

export const scenario: Scenario<"zones" | "differences"> = {
  name: "zones",
  shows: "Ten years of three expressions in every time zone, instant by instant beside croner",
  readings: {
    zones: { label: "time zones", unit: "", better: "higher" },
    differences: { label: "walks that part from croner's", unit: "", better: "lower" },
  },
  contestants: [{ name: "Punctual", version: null, role: "ours", measure: async () => compare() }],
  bars: [{ goal: 11, reading: "differences", limit: 0 }],
  // The answer is the same each time.
  rounds: 1,
};
