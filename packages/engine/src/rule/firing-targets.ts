// The targets of one rule, as an event is given to them.
import type { Queryable } from "@punctual/database";
import type { InputShape } from "../event/input-shape.ts";
import { storedValue } from "../stored-value.ts";
import type { FiringTarget } from "./bus-rules.ts";
import { readRuleTargets } from "./read-rule-targets.sql.ts";
import type { SaidOfTarget } from "./rule-target.ts";

export interface TenantRule {
  readonly tenant: string;
  readonly bus: string;
  readonly rule: string;
}

export async function firingTargets(
  queryable: Queryable,
  rule: TenantRule,
): Promise<readonly FiringTarget[]> {
  const rows = await queryable.query(readRuleTargets, { ...rule });
  return rows.map(({ said, inputShape, ...row }) => ({
    ...storedValue<SaidOfTarget>(said),
    ...row,
    shape: storedValue<InputShape>(inputShape),
  }));
}
