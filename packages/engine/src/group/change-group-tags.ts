// Changes a schedule group's tags.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { groupNotFound } from "./group-not-found.ts";
import { assertTagCount, tagsOf, type GroupTags } from "./group-tags.ts";
import { lockGroup } from "./lock-group.sql.ts";
import type { GroupName } from "./schedule-group.ts";
import { setGroupTags } from "./set-group-tags.sql.ts";

export interface ChangeGroupTags extends GroupName {
  /** Of a key that has a value, the new one takes its place. */
  readonly set?: GroupTags;
  /** Keys that there are not are passed over. */
  readonly remove?: readonly string[];
}

/** Throws Problem: not-found, invalid-request (too many tags). */
export async function changeGroupTags(
  engine: EngineContext,
  principal: Principal,
  { name, set = {}, remove = [] }: ChangeGroupTags,
): Promise<void> {
  const { tenant } = principal;
  await databaseOf(engine, principal).transaction(async (transaction) => {
    const [group] = await transaction.query(lockGroup, { tenant, name });
    if (group === undefined) throw groupNotFound(name);
    const before = Object.entries(await tagsOf(transaction, tenant, name));
    const tags = { ...Object.fromEntries(before.filter(([key]) => !remove.includes(key))), ...set };
    assertTagCount(tags);
    await transaction.query(setGroupTags, { tenant, name, tags: JSON.stringify(tags) });
    await audit(transaction, principal, { action: "schedule-group.tag", subject: name });
  });
}
