// Changes what is said of a topic.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { readTopic } from "./read-topic.ts";
import { setTopic as setTopicStatement } from "./set-topic.sql.ts";
import { toTopic, type NamedTopic, type Topic } from "./topic.ts";

/** Throws Problem `not-found`. */
export const setTopic = (
  engine: EngineContext,
  principal: Principal,
  { said, region, name }: NamedTopic & Pick<Topic, "said">,
): Promise<void> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const before = toTopic(await readTopic(transaction, principal, { region, name }));
    await transaction.query(setTopicStatement, {
      tenant,
      region,
      name,
      said: JSON.stringify({ ...before.said, ...said }),
    });
    await audit(transaction, principal, { action: "topic.set", subject: name });
  });
