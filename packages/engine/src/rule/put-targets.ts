// Gives a rule targets, or replaces those that have their ids.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { shapeFault } from "../event/check-shape.ts";
import { EventProblem } from "../event/event-fault.ts";
import { beginRuleChange } from "../event-bus/begin-rule-change.ts";
import type { Principal } from "../principal.ts";
import { assertHeaders } from "../delivery/target-headers.ts";
import { holdTarget } from "../schedule/hold-target.ts";
import { databaseOf } from "../tenant-database.ts";
import { listTargets } from "./list-targets.sql.ts";
import { readRule } from "./read-rule.ts";
import { mostTargets, type RuleTargetDefinition } from "./rule-target.ts";
import type { NamedRule } from "./rule.ts";
import { writeTarget } from "./write-target.ts";

export interface PutTargets extends NamedRule {
  readonly targets: readonly RuleTargetDefinition[];
  /** One that cannot be kept is thrown as its Problem, and none is. */
  readonly allOrNone?: boolean;
}

export interface FailedTarget {
  readonly id: string;
  readonly problem: Problem;
}

/**
 * Answers those that could not be kept, since what they name is not there: unknown-api-destination, unknown-job, unknown-connection,
 * or cannot be reached as they say: invalid-request. Throws EventProblem: unknown-bus, unknown-rule, too-many-targets,
 * target-given-twice, and whatever is wrong with an input; then none is kept.
 */
export async function putTargets(
  engine: EngineContext,
  principal: Principal,
  { targets, allOrNone = false, ...named }: PutTargets,
): Promise<readonly FailedTarget[]> {
  assertOnce(targets);
  for (const { shape, id } of targets) {
    const fault = shapeFault(shape, id);
    if (fault !== null) throw new EventProblem(fault);
  }
  return databaseOf(engine, principal).transaction(async (transaction) => {
    const { bus, rule } = named;
    await beginRuleChange(transaction, principal, bus);
    await readRule(transaction, principal, named);
    const caller = { engine, principal };
    const failed = await writeAll(transaction, caller, { targets, ...named });
    const [first] = failed;
    if (allOrNone && first !== undefined) throw first.problem;
    const detail = { ids: targets.map(({ id }) => id) };
    await audit(transaction, principal, { action: "rule.put-targets", subject: `${bus}/${rule}`, detail });
    return failed;
  });
}

function assertOnce(targets: readonly RuleTargetDefinition[]): void {
  const seen = new Set<string>();
  for (const { id } of targets) {
    if (seen.has(id)) throw new EventProblem({ code: "target-given-twice", target: id });
    seen.add(id);
  }
}

interface Caller {
  readonly engine: EngineContext;
  readonly principal: Principal;
}

async function writeAll(
  transaction: Queryable,
  { engine, principal }: Caller,
  { targets, bus, rule }: PutTargets,
): Promise<readonly FailedTarget[]> {
  const { tenant } = principal;
  const all = { tenant, bus, rule, after: null, limit: mostTargets + 1 };
  const before = new Map((await transaction.query(listTargets, all)).map((row) => [row.id, row]));
  const ids = new Set([...before.keys(), ...targets.map(({ id }) => id)]);
  if (ids.size > mostTargets) throw new EventProblem({ code: "too-many-targets", rule });
  const failed: FailedTarget[] = [];
  for (const definition of targets) {
    const problem = await holdAll(transaction, engine, { tenant, definition });
    if (problem !== null) failed.push({ id: definition.id, problem });
    else {
      const known = before.get(definition.id) ?? null;
      await writeTarget(transaction, principal, { bus, rule, definition, before: known });
    }
  }
  return failed;
}

/** Queues may come later, as they may for whoever comes by the AWS door. */
async function holdAll(
  transaction: Queryable,
  engine: EngineContext,
  { tenant, definition }: { readonly tenant: string; readonly definition: RuleTargetDefinition },
): Promise<Problem | null> {
  const { target, deadLetterQueue } = definition;
  try {
    if (target.kind === "api-destination") assertHeaders(target.headers);
    await holdTarget(transaction, engine, {
      tenant,
      target,
      calendar: null,
      limit: null,
      deadLetterQueue,
      aws: {},
    });
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
