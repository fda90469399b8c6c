// Makes a topic, or answers the one of its name.
import { v7 as uuidv7 } from "uuid";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { databaseOf } from "../tenant-database.ts";
import { insertTopic } from "./insert-topic.sql.ts";
import { readTopic } from "./read-topic.ts";
import { toTopic, type NamedTopic, type Topic, type TopicTags } from "./topic.ts";

export interface CreateTopic extends NamedTopic {
  readonly address: string;
  readonly said: Topic["said"];
  readonly tags: TopicTags;
}

export interface CreateTopicAnswer {
  readonly created: boolean;
  readonly topic: Topic;
}

/** Throws Problem `quota-exceeded`. */
export const createTopic = (
  engine: EngineContext,
  principal: Principal,
  { said, tags, ...named }: CreateTopic,
): Promise<CreateTopicAnswer> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const [made] = await transaction.query(insertTopic, {
      ...named,
      id: uuidv7(),
      tenant: principal.tenant,
      said: JSON.stringify(said),
      tags: JSON.stringify(tags),
    });
    if (made !== undefined) {
      await audit(transaction, principal, { action: "topic.create", subject: named.name });
      await holdQuota(transaction, principal, "topics");
    }
    return {
      created: made !== undefined,
      topic: toTopic(await readTopic(transaction, principal, named)),
    };
  });
