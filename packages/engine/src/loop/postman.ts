// The postman: tells subscribers what was published to their topics.
import { deliverHttp, type HttpDeliveryTools } from "../delivery/deliver-http.ts";
import type { HttpPools } from "../delivery/http-pools.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { sendMessages } from "../queue/send-messages.ts";
import { httpTarget } from "../schedule/schedule-definition.ts";
import { endingUrl } from "../topic/ending-url.ts";
import { mailedTo, queuedFor, writtenFor, type OwedMessage } from "../topic/owed-message.ts";
import { forgetOwed, putOff, takeOwed } from "../topic/owed-messages.ts";

/** How often it looks; what is published makes it look at once. */
const everyMs = 10_000;
const timeoutSeconds = 15;

export interface PostmanParts {
  readonly engine: EngineContext;
  readonly pools: HttpPools;
  /** Aborts when the node stops. */
  readonly signal: AbortSignal;
}

/** One pass; answers how long to sleep. */
export async function post(parts: PostmanParts): Promise<number> {
  for (;;) {
    const owed = await takeOwed(parts.engine.database);
    if (owed.length === 0) return everyMs;
    await Promise.all(owed.map((one) => tell(one, parts)));
  }
}

async function tell(owed: OwedMessage, parts: PostmanParts): Promise<void> {
  const { database, log } = parts.engine;
  const error = await carry(owed, parts);
  if (error === null) {
    await forgetOwed(database, owed);
    return;
  }
  const facts = { topic: owed.address, protocol: owed.protocol, message: owed.messageId, error };
  if (await putOff(database, owed)) log.warn(facts, "a subscriber could not be told; it is tried again");
  else log.error(facts, "a subscriber could not be told; the message is given up");
}

function carry(owed: OwedMessage, parts: PostmanParts): Promise<string | null> {
  if (owed.protocol === "email") return mail(owed, parts.engine);
  return owed.protocol === "sqs" ? queue(owed, parts.engine) : send(owed, parts);
}

/** The queue is named by the end of its address. */
async function queue(owed: OwedMessage, engine: EngineContext): Promise<string | null> {
  const name = owed.endpoint.split(":").at(-1) ?? "";
  const principal: Principal = { tenant: owed.tenant, actor: `topic ${owed.topic}`, role: "operator" };
  try {
    await sendMessages(engine, principal, { name, messages: [queuedFor(owed, endingOf(owed, engine))] });
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

const endingOf = ({ subscriptionId }: OwedMessage, engine: EngineContext): string | null =>
  endingUrl(engine, subscriptionId);

async function send(owed: OwedMessage, { engine, pools, signal }: PostmanParts): Promise<string | null> {
  const tools: HttpDeliveryTools = { pools, egress: engine.egress, signal, now: () => engine.clock.now() };
  const { body, headers } = writtenFor(owed, endingOf(owed, engine));
  const target = httpTarget.safeParse({ kind: "http", url: owed.endpoint, timeoutSeconds });
  // One that no delivery could take must not keep the others of its batch from theirs.
  if (!target.success) return "the endpoint cannot be called";
  const end = await deliverHttp(
    {
      id: owed.id,
      target: target.data,
      input: body,
      inputIsJson: false,
      headers,
      credentials: null,
    },
    tools,
  );
  return end.outcome === "succeeded" ? null : (end.error ?? "refused");
}

async function mail(owed: OwedMessage, engine: EngineContext): Promise<string | null> {
  const { sendMail, log } = engine;
  const mailed = mailedTo(owed, endingOf(owed, engine));
  if (sendMail === null) {
    // Nobody's address belongs into a log, and the token is worth a subscription.
    log.warn(
      { topic: owed.address, subject: mailed.subject },
      "a mail of a topic goes nowhere: SMTP_URL is not set",
    );
    return null;
  }
  try {
    await sendMail({ from: null, ...mailed });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
