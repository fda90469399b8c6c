// The scenarios that some names ask for.
import { scenarios, type Entry } from "./scenarios.ts";

/** All of them where none is named; throws at a name that there is not. */
export function wantedScenarios(names: readonly string[]): readonly Entry[] {
  const known = scenarios.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`Expected a scenario to be one of ${known.join(", ")}, got ${unknown.join(", ")}.`);
  return names.length === 0 ? scenarios : scenarios.filter(({ name }) => names.includes(name));
}
