// Makes a rule or replaces what it says; its targets stay.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import { changedTags } from "../changed-tags.ts";
import type { EngineContext } from "../engine-context.ts";
import { EventProblem } from "../event/event-fault.ts";
import { parsePattern } from "../event/parse-pattern.ts";
import { beginRuleChange } from "../event-bus/begin-rule-change.ts";
import { defaultBus } from "../event-bus/event-bus.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { databaseOf } from "../tenant-database.ts";
import { readRule } from "./read-rule.ts";
import type { NamedRule, Rule, RuleState, RuleTags } from "./rule.ts";
import { tellLoops } from "./tell-loops.ts";
import { ruleExpression, setTime } from "./time-schedule.ts";
import { upsertRule } from "./upsert-rule.sql.ts";

/** What is absent is nothing afterwards, the tags of a rule that was there aside: they stay whatever is said. */
export interface PutRule extends NamedRule {
  /** JSON. */
  readonly pattern?: string | null;
  readonly expression?: string | null;
  /** Default `enabled`. */
  readonly state?: RuleState;
  readonly description?: string | null;
  /** Given back as it is. */
  readonly aws?: unknown;
  readonly tags?: RuleTags;
}

export interface PutRuleAnswer {
  readonly created: boolean;
  readonly rule: Rule;
}

/** Throws EventProblem: unknown-bus, nothing-to-match, invalid-pattern, invalid-rule-expression, expression-off-default-bus; Problem: quota-exceeded, invalid-request (too many tags). */
export async function putRule(
  engine: EngineContext,
  principal: Principal,
  put: PutRule,
): Promise<PutRuleAnswer> {
  assertRule(put);
  const { stopped, ...answer } = await databaseOf(engine, principal).transaction((transaction) =>
    write(transaction, { engine, principal }, put),
  );
  tellLoops(engine, stopped);
  return answer;
}

function assertRule({ bus, rule, pattern = null, expression = null }: PutRule): void {
  if (pattern === null && expression === null) throw new EventProblem({ code: "nothing-to-match", rule });
  if (expression !== null) {
    if (bus !== defaultBus) throw new EventProblem({ code: "expression-off-default-bus", bus });
    ruleExpression(expression);
  }
  const parsed = pattern === null ? null : parsePattern(pattern);
  if (parsed !== null && "reason" in parsed)
    throw new EventProblem({ code: "invalid-pattern", reason: parsed.reason });
}

interface Caller {
  readonly engine: EngineContext;
  readonly principal: Principal;
}

async function write(
  transaction: Queryable,
  caller: Caller,
  put: PutRule,
): Promise<PutRuleAnswer & { readonly stopped: readonly string[] }> {
  const { principal } = caller;
  const { bus, rule, pattern = null, expression = null, state = "enabled", description = null } = put;
  await beginRuleChange(transaction, principal, bus);
  const [written] = await transaction.query(upsertRule, {
    tenant: principal.tenant,
    bus,
    name: rule,
    pattern,
    expression,
    state,
    description,
    aws: put.aws === undefined ? null : JSON.stringify(put.aws),
    tags: JSON.stringify(changedTags({}, put.tags ?? {})),
  });
  const created = written?.created ?? false;
  const stopped = await setTime(transaction, caller, { bus, rule, expression, state });
  const action = created ? "rule.create" : "rule.replace";
  await audit(transaction, principal, { action, subject: `${bus}/${rule}` });
  if (created) await holdQuota(transaction, principal, "rules");
  return { created, stopped, rule: await readRule(transaction, principal, { bus, rule }) };
}
