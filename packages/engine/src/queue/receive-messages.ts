// Receives messages of a queue, and waits for them as long as the caller has patience.
import type { Queryable, RowOf } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { storedValue } from "../stored-value.ts";
import { databaseOf } from "../tenant-database.ts";
import { countMessages } from "./count-messages.sql.ts";
import { giveUpMessages } from "./give-up-messages.sql.ts";
import type { MessageAttributes } from "./message.ts";
import { messagesSent } from "./messages-sent.ts";
import { nextVisible } from "./next-visible.sql.ts";
import { readQueue } from "./read-queue.ts";
import { receiptText } from "./receipt.ts";
import { takeMessages } from "./take-messages.sql.ts";

export interface ReceiveMessages {
  readonly name: string;
  /** 1–10. */
  readonly most: number;
  /** In place of the queue's. */
  readonly visibilitySeconds?: number | undefined;
  /** In place of the queue's; 0: answers at once. */
  readonly waitSeconds?: number | undefined;
  /** Whoever waits is gone: nothing is received any more. */
  readonly signal?: AbortSignal | undefined;
}

export interface ReceivedMessage {
  readonly id: string;
  /** By it the message is deleted, or hidden for longer. */
  readonly receipt: string;
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly group: string | null;
  readonly trace: string | null;
  readonly sentAt: Date;
  readonly firstReceivedAt: Date;
  readonly receiveCount: number;
  /** The queue that gave it up to this one. */
  readonly source: string | null;
}

/** So many messages of a queue may be received and not deleted at a time, as in SQS. */
export const mostInFlight = 120_000;
/** A notice may be lost: so often a waiting caller looks all the same. */
const lookEveryMs = 5_000;
const givenUpPerLook = 100;

/** None: nothing came in time. Throws Problem: not-found, quota-exceeded (too many are under way). */
export async function receiveMessages(
  engine: EngineContext,
  principal: Principal,
  wanted: ReceiveMessages,
): Promise<readonly ReceivedMessage[]> {
  const { clock } = engine;
  const beganMs = clock.monotonicMs();
  for (;;) {
    // Listening before looking: what is sent in between is heard.
    const sent = sending(engine);
    try {
      const look = await lookOnce(engine, principal, wanted);
      const waitSeconds = wanted.waitSeconds ?? look.waitSeconds;
      const leftMs = beganMs + waitSeconds * 1000 - clock.monotonicMs();
      if (look.messages.length > 0 || leftMs <= 0) return look.messages;
      await sent.to(look.queueId, Math.min(leftMs, look.quietMs, lookEveryMs), wanted.signal);
      if (isGone(wanted)) return [];
    } finally {
      sent.forget();
    }
  }
}

const isGone = ({ signal }: ReceiveMessages): boolean => signal?.aborted === true;

interface Look {
  readonly queueId: string;
  readonly messages: readonly ReceivedMessage[];
  readonly waitSeconds: number;
  /** Until the next hidden message becomes visible. */
  readonly quietMs: number;
}

async function lookOnce(engine: EngineContext, principal: Principal, wanted: ReceiveMessages): Promise<Look> {
  const { look, givenTo } = await databaseOf(engine, principal).transaction(async (transaction) => {
    const queue = await readQueue(transaction, principal, wanted.name);
    const givenUp = queue.mostReceives === null ? [] : await giveUp(transaction, queue);
    const messages = await take(transaction, queue, wanted);
    const quietMs = messages.length > 0 ? 0 : await quietMsOf(transaction, queue);
    const { id: queueId, waitSeconds } = queue;
    return { look: { queueId, messages, waitSeconds, quietMs }, givenTo: givenUp };
  });
  messagesSent(engine, givenTo);
  return look;
}

type Row = Awaited<ReturnType<typeof readQueue>>;

async function giveUp(transaction: Queryable, { id, name }: Row): Promise<readonly string[]> {
  const rows = await transaction.query(giveUpMessages, { queueId: id, name, limit: givenUpPerLook });
  return [...new Set(rows.map((row) => row.queueId))];
}

async function take(
  transaction: Queryable,
  { id: queueId, visibilitySeconds, retentionSeconds }: Row,
  wanted: ReceiveMessages,
): Promise<readonly ReceivedMessage[]> {
  const rows = await transaction.query(takeMessages, {
    queueId,
    retentionSeconds,
    visibilitySeconds: wanted.visibilitySeconds ?? visibilitySeconds,
    most: wanted.most,
    mostUnderWay: mostInFlight,
  });
  return rows.map(toReceived);
}

async function quietMsOf(transaction: Queryable, queue: Row): Promise<number> {
  const [next] = await transaction.query(nextVisible, { queueId: queue.id });
  if (next?.hasVisible === true) await assertRoom(transaction, queue);
  return next === undefined || next.visibleAt === null
    ? lookEveryMs
    : Math.max(1, next.visibleAt.getTime() - next.now.getTime());
}

/** Where nothing came though something is visible: somebody else is at it, or too much is under way. */
async function assertRoom(
  transaction: Queryable,
  { id: queueId, name, retentionSeconds }: Row,
): Promise<void> {
  const [counts] = await transaction.query(countMessages, { queueId, retentionSeconds });
  if (counts === undefined || counts.inFlight < mostInFlight) return;
  throw new Problem(
    "quota-exceeded",
    `Expected fewer than ${mostInFlight} messages of the queue "${name}" to be under way, got as many. Delete those that are done.`,
  );
}

const toReceived = ({
  messageGroup,
  receipt,
  attributes,
  ...row
}: RowOf<typeof takeMessages>): ReceivedMessage => ({
  ...row,
  receipt: receiptText({ id: row.id, receipt }),
  attributes: storedValue<MessageAttributes>(attributes),
  group: messageGroup,
});

function sending(engine: EngineContext) {
  const told = new Set<string>();
  let wanted: string | null = null;
  const heard = Promise.withResolvers<void>();
  const listener = (queueIds: readonly string[]): void => {
    for (const id of queueIds) told.add(id);
    if (wanted !== null && told.has(wanted)) heard.resolve();
  };
  engine.events.on("sent", listener);
  return {
    forget: () => engine.events.off("sent", listener),
    /** Resolves when something is sent to the queue, was since this began, or the time or the caller is gone. */
    async to(queueId: string, ms: number, signal: AbortSignal | undefined): Promise<void> {
      wanted = queueId;
      if (told.has(queueId)) return;
      const timer = engine.clock.after(ms, heard.resolve);
      const leave = (): void => heard.resolve();
      signal?.addEventListener("abort", leave);
      if (signal?.aborted === true) leave();
      await heard.promise;
      signal?.removeEventListener("abort", leave);
      timer.cancel();
    },
  };
}
