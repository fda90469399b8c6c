// Finds the targets of an event: those of the rules of its bus, and of every bus that these pass it on to.
import { rulesFor, type BusRules, type RulesReader } from "../rule/bus-rules.ts";
import { eventObject, type BusEvent } from "./bus-event.ts";
import type { Given } from "./make-event-runs.ts";
import { readableEvent } from "./match-pattern.ts";

export interface Arrival {
  readonly bus: string;
  readonly event: BusEvent;
}

export interface Matched {
  readonly busExists: boolean;
  readonly given: readonly Given[];
}

/** An event on its way to a bus. */
interface Hop {
  readonly bus: string;
  /** Who passes it on; null: whoever put it. */
  readonly by: Given | null;
}

/** An event comes to a bus once: buses that pass it on in a circle do not go on for ever. */
export async function matchEvent(rulesOf: RulesReader, { bus, event }: Arrival): Promise<Matched> {
  const object = readableEvent(eventObject(event));
  const given: Given[] = [];
  const hops: Hop[] = [{ bus, by: null }];
  const seen = new Set([bus]);
  for (const hop of hops) {
    const rules = await rulesOf(hop.bus);
    if (rules === null && hop.by === null) return { busExists: false, given: [] };
    // There is nobody to pass it on to: the run of who would have dies of it, where everybody can see it.
    const all = rules === null ? [] : givenBy(rules, { bus: hop.bus, event, object });
    if (rules === null && hop.by !== null) given.push(hop.by);
    for (const one of all) {
      const next = nextBus(one);
      if (next === null) given.push(one);
      else if (!seen.has(next)) hops.push({ bus: next, by: one });
      if (next !== null) seen.add(next);
    }
  }
  return { busExists: true, given };
}

const givenBy = (rules: BusRules, { bus, event, object }: Arrival & { readonly object: unknown }): Given[] =>
  rulesFor(rules, event.source, object).flatMap(({ name: rule, targets }) =>
    targets.map((target) => ({ event, bus, rule, target })),
  );

const nextBus = ({ target: { target } }: Given): string | null =>
  target.kind === "event-bus" ? target.bus : null;
