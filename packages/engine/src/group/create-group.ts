// Makes a schedule group under a name that is free.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { databaseOf } from "../tenant-database.ts";
import { assertTagCount, type GroupTags } from "./group-tags.ts";
import { insertTaggedGroup } from "./insert-tagged-group.sql.ts";
import type { GroupName, ScheduleGroup } from "./schedule-group.ts";

export interface CreateGroup extends GroupName {
  readonly tags?: GroupTags;
}

/** Throws Problem: name-conflict, invalid-request (too many tags), quota-exceeded. */
export async function createGroup(
  engine: EngineContext,
  principal: Principal,
  { name, tags = {} }: CreateGroup,
): Promise<ScheduleGroup> {
  const { tenant } = principal;
  assertTagCount(tags);
  return databaseOf(engine, principal).transaction(async (transaction) => {
    const [group] = await transaction.query(insertTaggedGroup, { tenant, name, tags: JSON.stringify(tags) });
    if (group === undefined)
      throw new Problem("name-conflict", `Expected the name "${name}" to be free, got a schedule group.`);
    await audit(transaction, principal, { action: "schedule-group.create", subject: name });
    await holdQuota(transaction, principal, "schedule-groups");
    return group;
  });
}
