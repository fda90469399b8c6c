// Writes one target of a rule, with the schedule that its runs are of.
import { isDeepStrictEqual } from "node:util";
import type { Queryable, RowOf } from "@punctual/database";
import { v7 as uuidv7 } from "uuid";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { keptDefinition } from "../schedule/schedule-definition.ts";
import { writeVersion } from "../schedule/write-version.ts";
import { insertTargetSchedule } from "./insert-target-schedule.sql.ts";
import type { listTargets } from "./list-targets.sql.ts";
import { moveTargetSchedule } from "./move-target-schedule.sql.ts";
import { saidOfTarget, type RuleTargetDefinition, type SaidOfTarget } from "./rule-target.ts";
import type { NamedRule } from "./rule.ts";
import { upsertTarget } from "./upsert-target.sql.ts";

export interface TargetToWrite extends NamedRule {
  readonly definition: RuleTargetDefinition;
  /** Null: it is new. */
  readonly before: RowOf<typeof listTargets> | null;
}

/** Runs that were made before keep the version that they were made with. */
export async function writeTarget(
  transaction: Queryable,
  principal: Principal,
  { bus, rule, definition, before }: TargetToWrite,
): Promise<void> {
  const { id, address, shape, aws } = definition;
  const { target, retry, deadLetterQueue } = definition;
  const said: SaidOfTarget = { target, retry, deadLetterQueue };
  const scheduleId = before?.scheduleId ?? uuidv7();
  let version = before?.version ?? 1;
  if (before === null) await makeSchedule(transaction, principal, { scheduleId, bus, rule, id, said });
  else if (!isDeepStrictEqual(saidOfTarget.safeParse(before.said).data, said))
    version = await moveSchedule(transaction, principal, { scheduleId, said });
  await transaction.query(upsertTarget, {
    tenant: principal.tenant,
    bus,
    rule,
    id,
    scheduleId,
    version,
    address,
    said: JSON.stringify(said),
    inputShape: JSON.stringify(shape),
    aws: aws === undefined ? null : JSON.stringify(aws),
  });
}

interface ToMake extends NamedRule {
  readonly scheduleId: string;
  readonly id: string;
  readonly said: SaidOfTarget;
}

async function makeSchedule(
  transaction: Queryable,
  principal: Principal,
  { scheduleId, bus, rule, id, said }: ToMake,
): Promise<void> {
  await transaction.query(insertTargetSchedule, {
    id: scheduleId,
    tenant: principal.tenant,
    groupName: targetGroup({ bus, rule }),
    name: id,
  });
  await writeSaid(transaction, principal, { scheduleId, version: 1, said });
}

/** No group of a user has a slash in its name. */
export const targetGroup = ({ bus, rule }: NamedRule): string => `${bus}/${rule}`;

async function moveSchedule(
  transaction: Queryable,
  principal: Principal,
  { scheduleId, said }: Pick<ToMake, "scheduleId" | "said">,
): Promise<number> {
  const [moved] = await transaction.query(moveTargetSchedule, { id: scheduleId });
  if (moved === undefined) throw new Error("Expected the schedule of a rule's target to exist, got none.");
  await writeSaid(transaction, principal, { scheduleId, version: moved.version, said });
  return moved.version;
}

interface Version extends Pick<ToMake, "scheduleId" | "said"> {
  readonly version: number;
}

/** `event` names no time: nothing ever plans it. */
async function writeSaid(
  transaction: Queryable,
  { actor }: Principal,
  { scheduleId, version, said }: Version,
): Promise<void> {
  const definition = keptDefinition.parse({ expression: "event", state: "paused", ...said });
  const anchorAt = await databaseNow(transaction);
  await writeVersion(transaction, { scheduleId, version, definition, anchorAt, actor });
}
