// Enables and disables a rule; either may be repeated.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { beginRuleChange } from "../event-bus/begin-rule-change.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { readRule } from "./read-rule.ts";
import type { NamedRule, Rule, RuleState } from "./rule.ts";
import { setRuleState as setRuleStateStatement } from "./set-rule-state.sql.ts";
import { tellLoops } from "./tell-loops.ts";
import { setTimeState } from "./time-schedule.ts";

/** Throws EventProblem: unknown-bus, unknown-rule. */
export const enableRule = (engine: EngineContext, principal: Principal, named: NamedRule): Promise<Rule> =>
  setState(engine, principal, { ...named, state: "enabled" });

/** What has its runs by then keeps them. Throws EventProblem: unknown-bus, unknown-rule. */
export const disableRule = (engine: EngineContext, principal: Principal, named: NamedRule): Promise<Rule> =>
  setState(engine, principal, { ...named, state: "disabled" });

interface Change extends NamedRule {
  readonly state: RuleState;
}

async function setState(
  engine: EngineContext,
  principal: Principal,
  { bus, rule, state }: Change,
): Promise<Rule> {
  const { tenant } = principal;
  const answer = await databaseOf(engine, principal).transaction(async (transaction) => {
    await beginRuleChange(transaction, principal, bus);
    const [changed] = await transaction.query(setRuleStateStatement, { tenant, bus, name: rule, state });
    const found = await readRule(transaction, principal, { bus, rule });
    if (changed === undefined) return { found, stopped: [] };
    const stopped = await setTimeState(transaction, principal, { bus, rule, state });
    const action = state === "enabled" ? "rule.enable" : "rule.disable";
    await audit(transaction, principal, { action, subject: `${bus}/${rule}` });
    return { found, stopped };
  });
  tellLoops(engine, answer.stopped);
  return answer.found;
}
