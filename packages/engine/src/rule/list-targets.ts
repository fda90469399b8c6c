// Lists the targets of a rule by id.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listTargets as listTargetsStatement } from "./list-targets.sql.ts";
import { readRule } from "./read-rule.ts";
import { toRuleTarget, type RuleTarget } from "./rule-target.ts";
import type { NamedRule } from "./rule.ts";

/** Throws EventProblem: unknown-bus, unknown-rule; Problem `invalid-cursor`. */
export async function listTargets(
  engine: EngineContext,
  principal: Principal,
  { bus, rule, limit, cursor }: NamedRule & PageRequest,
): Promise<Page<RuleTarget>> {
  const { tenant } = principal;
  const identity = { list: "rule-targets", tenant, bus, rule };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const database = databaseOf(engine, principal);
  await readRule(database, principal, { bus, rule });
  const rows = await database.query(listTargetsStatement, { tenant, bus, rule, after, limit: limit + 1 });
  const page = pageOf(rows, { limit, identity, position: ({ id }) => [id] });
  return { items: page.items.map(toRuleTarget), nextCursor: page.nextCursor };
}
