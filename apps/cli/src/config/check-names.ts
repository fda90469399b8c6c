// Refuses misspelt variables: a name that begins with PUNCTUAL_ must be one that somebody reads.
import { nearestHint } from "../nearest-hint.ts";
import type { Variables } from "./merge-environments.ts";
import { knownNames } from "./variables.ts";

/** Answers one sentence per unknown name. */
export function unknownNames(given: Variables, ofWorkloads: readonly string[] = []): string[] {
  const known = knownNames(ofWorkloads);
  return Object.keys(given)
    .filter((name) => name.startsWith("PUNCTUAL_") && !known.includes(name))
    .map(
      (name) =>
        `Expected only known PUNCTUAL_ variables, got ${name}.${nearestHint(name, known) || " Remove it."}`,
    );
}
