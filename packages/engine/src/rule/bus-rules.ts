// The rules of an event bus that have a pattern, read once per revision of them and kept ready.
import type { Database, Queryable, RowOf } from "@punctual/database";
import { sourcesOf, type EventPattern } from "../event/event-pattern.ts";
import type { InputShape } from "../event/input-shape.ts";
import { matchesPattern } from "../event/match-pattern.ts";
import { parsePattern } from "../event/parse-pattern.ts";
import { storedValue } from "../stored-value.ts";
import { readBusRevision } from "./read-bus-revision.sql.ts";
import { readBusRules } from "./read-bus-rules.sql.ts";
import type { SaidOfTarget } from "./rule-target.ts";

export interface FiringTarget extends SaidOfTarget {
  readonly id: string;
  readonly scheduleId: string;
  readonly version: number;
  readonly shape: InputShape;
}

export interface FiringRule {
  readonly name: string;
  readonly pattern: EventPattern;
  readonly targets: readonly FiringTarget[];
}

export interface BusRules {
  readonly revision: string;
  /** By the only source that they want; the others under null. */
  readonly bySource: ReadonlyMap<string | null, readonly FiringRule[]>;
  readonly count: number;
}

interface BusName {
  readonly tenant: string;
  readonly bus: string;
}

/** So many rules are kept per database; beyond that all are forgotten, and read again when they are needed. */
const mostKept = 100_000;
/** A bus without rules counts too. */
const countOf = ({ count }: BusRules): number => count + 1;

const keptOf = new WeakMap<Database, Map<string, BusRules>>();

/** @param database the engine's, under which they are kept; `queryable` is asked. Null: there is no such bus. */
async function busRules(
  database: Database,
  queryable: Queryable,
  { tenant, bus }: BusName,
): Promise<BusRules | null> {
  const kept = keptOf.get(database) ?? new Map<string, BusRules>();
  keptOf.set(database, kept);
  // A tenant's name has no slash.
  const key = `${tenant}/${bus}`;
  const [current] = await queryable.query(readBusRevision, { tenant, name: bus });
  if (current === undefined) {
    kept.delete(key);
    return null;
  }
  const known = kept.get(key);
  if (known?.revision === current.revision) return known;
  const rules = rulesOf(current.revision, await queryable.query(readBusRules, { tenant, bus }));
  kept.delete(key);
  const total = [...kept.values()].reduce((sum, one) => sum + countOf(one), 0);
  if (total + countOf(rules) > mostKept) kept.clear();
  kept.set(key, rules);
  return rules;
}

export type RulesReader = (bus: string) => Promise<BusRules | null>;

/** For one call: whatever comes to a bus within it is judged by the same rules, and they are asked for once. */
export function rulesReader(database: Database, queryable: Queryable, tenant: string): RulesReader {
  const asked = new Map<string, Promise<BusRules | null>>();
  return (bus) => {
    const rules = asked.get(bus) ?? busRules(database, queryable, { tenant, bus });
    asked.set(bus, rules);
    return rules;
  };
}

type Row = RowOf<typeof readBusRules>;

/** Of a later revision, perhaps, than it is kept under: then the next look finds that it has to read them again. */
function rulesOf(revision: string, rows: readonly Row[]): BusRules {
  const targets = Map.groupBy(rows.flatMap(targetOf), ({ rule }) => rule);
  const bySource = new Map<string | null, FiringRule[]>();
  let count = 0;
  for (const { rule: name, pattern } of rows) {
    const rule = pattern === null ? null : ruleOf(name, pattern, targets.get(name) ?? []);
    if (rule === null || rule.targets.length === 0) continue;
    count += 1;
    for (const source of new Set(sourcesOf(rule.pattern) ?? [null])) {
      const others = bySource.get(source);
      if (others === undefined) bySource.set(source, [rule]);
      else others.push(rule);
    }
  }
  return { revision, bySource, count };
}

/** A pattern was read before it was stored; one that a newer version wrote fits nothing here. */
function ruleOf(name: string, pattern: string, targets: readonly FiringTarget[]): FiringRule | null {
  const parsed = parsePattern(pattern);
  return "reason" in parsed ? null : { name, pattern: parsed.pattern, targets };
}

function targetOf({ rule, id, scheduleId, version, said, inputShape }: Row) {
  if (id === null || scheduleId === null || version === null) return [];
  const shape = storedValue<InputShape>(inputShape);
  return [{ ...storedValue<SaidOfTarget>(said), rule, id, scheduleId, version, shape }];
}

/** @param event as `readableEvent` gives it. */
export const rulesFor = (rules: BusRules, source: string, event: unknown): readonly FiringRule[] =>
  [...(rules.bySource.get(source) ?? []), ...(rules.bySource.get(null) ?? [])].filter(({ pattern }) =>
    matchesPattern(pattern, event),
  );
