// Changes a rule's tags.
import { audit } from "../audit/audit.ts";
import { changedTags, type TagsChange } from "../changed-tags.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { storedValue } from "../stored-value.ts";
import { databaseOf } from "../tenant-database.ts";
import { lockRule } from "./lock-rule.sql.ts";
import { readRule } from "./read-rule.ts";
import type { NamedRule, Rule, RuleTags } from "./rule.ts";
import { setRuleTags as setRuleTagsStatement } from "./set-rule-tags.sql.ts";

/** Throws EventProblem: unknown-bus, unknown-rule; Problem `invalid-request` (too many). */
export const setRuleTags = (
  engine: EngineContext,
  principal: Principal,
  { bus, rule, tags: change }: NamedRule & { readonly tags: TagsChange },
): Promise<Rule> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const [locked] = await transaction.query(lockRule, { tenant, bus, name: rule });
    if (locked === undefined) return readRule(transaction, principal, { bus, rule });
    const tags = changedTags(storedValue<RuleTags>(locked.tags), change);
    await transaction.query(setRuleTagsStatement, { tenant, bus, name: rule, tags: JSON.stringify(tags) });
    const changed = await readRule(transaction, principal, { bus, rule });
    await audit(transaction, principal, { action: "rule.tag", subject: `${bus}/${rule}` });
    return changed;
  });
