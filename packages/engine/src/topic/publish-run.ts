// Carries a run to a topic of its tenant: its input becomes a message to everyone who has subscribed.
import type { InnerTarget } from "../delivery/inner-target.ts";
import type { EngineContext } from "../engine-context.ts";
import { defaultInput } from "../payload/default-input.ts";
import { attemptResult, type AttemptResult } from "../run/attempt-result.ts";
import { topicTarget } from "../schedule/schedule-definition.ts";
import { storedText } from "../stored-text.ts";
import { listTopics } from "./list-topics.sql.ts";
import { publishTo } from "./publish-to.ts";
import type { TopicMessage } from "./topic-message.ts";

/** What a run dies of whose topic is gone, or was never made. */
export const noTopicReason = "the topic does not exist";

/** An attempt that comes again may tell again, with the same message id. */
export const publishRun: InnerTarget = async (run, engine) => {
  const target = topicTarget.safeParse(run.target);
  if (!target.success) return dead("unreadable target", "This version cannot read the target.");
  const { topic: name } = target.data;
  const { tenant, runId: messageId, input } = run;
  const place = await engine.placeOf(tenant);
  const message = storedText(input === null || input === "" ? defaultInput(run, place) : input);
  const told = { tenant, region: place.region, name, messageId, subject: null, message };
  if (!(await publishWhereThere(engine, told))) return dead(noTopicReason, `There is no topic ${name}.`);
  engine.events.emit("published");
  return attemptResult("succeeded");
};

type Told = Parameters<typeof publishTo>[1] & TopicMessage;

/** False: there is no such topic. */
const publishWhereThere = ({ database }: EngineContext, told: Told): Promise<boolean> =>
  database.transaction(async (transaction) => {
    const { tenant, region, name } = told;
    const [found] = await transaction.query(listTopics, { tenant, region, name, after: null, limit: 1 });
    if (found !== undefined) await publishTo(transaction, told);
    return found !== undefined;
  });

const dead = (reason: string, error: string): AttemptResult => attemptResult("dead", { reason, error });
