// An HTTP target that keeps what arrived and how it answered, and holds its answers back when told to.
import { startReceiver, type Answer, type ReceivedRequest } from "@punctual/testing";

export interface Arrival {
  /** The Idempotency-Key. */
  readonly runId: string;
  readonly token: string;
  readonly attempt: number;
  readonly schedule: string;
  readonly scheduledAt: string;
  /** What was answered; null while it is held back. */
  readonly status: number | null;
}

export interface RecordingTarget {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  /** Resolves when so many requests have arrived in all. */
  received(count: number): Promise<unknown>;
  /** Holds back the answers to the next so many requests (all of them, if not told) until the function it answers is called. */
  hold(count?: number): () => void;
  close(): Promise<void>;
}

export async function startRecordingTarget(): Promise<RecordingTarget> {
  const receiver = await startReceiver();
  const arrivals: Arrival[] = [];
  let held = { left: 0, until: Promise.resolve() };
  receiver.answer(async (request): Promise<Answer> => {
    const index = arrivals.push({ ...arrivalOf(request), status: null }) - 1;
    if (held.left-- > 0) await held.until;
    arrivals[index] = { ...arrivalOf(request), status: 200 };
    return { status: 200 };
  });
  return {
    url: receiver.url,
    arrivals,
    received: (count) => receiver.received(count),
    hold(count = Number.POSITIVE_INFINITY) {
      const gate = Promise.withResolvers<void>();
      held = { left: count, until: gate.promise };
      return gate.resolve;
    },
    close: () => receiver.close(),
  };
}

const arrivalOf = ({ headers }: ReceivedRequest): Omit<Arrival, "status"> => ({
  runId: String(headers["idempotency-key"]),
  token: String(headers["punctual-fencing-token"]),
  attempt: Number(headers["punctual-attempt"]),
  schedule: String(headers["punctual-schedule"]),
  scheduledAt: String(headers["punctual-scheduled-at"]),
});
