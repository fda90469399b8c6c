// Writes a rule's tags in place of all that it has.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { readRule } from "./read-rule.ts";
import type { NamedRule, Rule, RuleTags } from "./rule.ts";
import { setRuleTags as setRuleTagsStatement } from "./set-rule-tags.sql.ts";

/** Throws EventProblem: unknown-bus, unknown-rule. */
export const setRuleTags = (
  engine: EngineContext,
  principal: Principal,
  { bus, rule, tags }: NamedRule & { readonly tags: RuleTags },
): Promise<Rule> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    await transaction.query(setRuleTagsStatement, { tenant, bus, name: rule, tags: JSON.stringify(tags) });
    const changed = await readRule(transaction, principal, { bus, rule });
    await audit(transaction, principal, { action: "rule.tag", subject: `${bus}/${rule}` });
    return changed;
  });
