// Reads one rule, in the caller's transaction or outside of any.
import type { Queryable } from "@punctual/database";
import { readBus } from "../event-bus/read-bus.ts";
import type { Principal } from "../principal.ts";
import { listRules } from "./list-rules.sql.ts";
import { ruleNotFound, toRule, type NamedRule, type Rule } from "./rule.ts";

/** Null where there is none. */
export async function findRule(
  queryable: Queryable,
  { tenant }: Pick<Principal, "tenant">,
  { bus, rule: name }: NamedRule,
): Promise<Rule | null> {
  const wanted = { tenant, bus, name, prefix: null, after: null, limit: 1 };
  const [row] = await queryable.query(listRules, wanted);
  return row === undefined ? null : toRule(row);
}

/** Throws EventProblem: unknown-bus, unknown-rule. */
export async function readRule(
  queryable: Queryable,
  principal: Pick<Principal, "tenant">,
  named: NamedRule,
): Promise<Rule> {
  const found = await findRule(queryable, principal, named);
  if (found !== null) return found;
  await readBus(queryable, principal, named.bus);
  throw ruleNotFound(named);
}
