// Deletes a topic with its subscriptions; one that is not there is as good as deleted.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { deleteTopic as deleteTopicStatement } from "./delete-topic.sql.ts";
import type { NamedTopic } from "./topic.ts";

export const deleteTopic = (
  engine: EngineContext,
  principal: Principal,
  { region, name }: NamedTopic,
): Promise<void> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const rows = await transaction.query(deleteTopicStatement, { tenant: principal.tenant, region, name });
    if (rows.length > 0) await audit(transaction, principal, { action: "topic.delete", subject: name });
  });
