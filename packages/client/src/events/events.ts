// Follows a stream of server-sent events across broken connections.
import { ApiProblem } from "../api-problem.ts";
import type { Line } from "../exchange.ts";
import type { Followed } from "./followed.ts";
import { openStream } from "./open-stream.ts";
import { eventParser, type EventParser, type ServerSentEvent } from "./parse-events.ts";
import { pause } from "./pause.ts";

/** Until the server asks for another. */
const firstRetryMs = 3000;

/** Throws what the first connection throws, and later what connecting again cannot mend: a refusal. */
export async function* eventsOf(line: Line, followed: Followed): AsyncGenerator<ServerSentEvent, void> {
  const { signal, onLost } = followed;
  const stopped = (): boolean => signal?.aborted === true;
  let [lastEventId, retryMs, opened] = [followed.lastEventId ?? "", firstRetryMs, false];
  while (!stopped()) {
    // Of an event that broke off nothing is kept.
    const parser = eventParser(lastEventId);
    try {
      const stream = await openStream(line, { ...followed, lastEventId });
      if (stream === null) return;
      opened = true;
      yield* eventsIn(stream, parser);
      onLost?.(null);
    } catch (error) {
      if (stopped()) return;
      if (!opened || isFinal(error)) throw error;
      onLost?.(error);
    }
    [lastEventId, retryMs] = [parser.lastEventId, parser.retryMs ?? retryMs];
    await pause(retryMs, signal);
  }
}

const isFinal = (error: unknown): boolean =>
  error instanceof ApiProblem && error.status < 500 && error.status !== 429;

async function* eventsIn(
  stream: ReadableStream<Uint8Array>,
  parser: EventParser,
): AsyncGenerator<ServerSentEvent, void> {
  const [reader, decoder] = [stream.getReader(), new TextDecoder()];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* parser.push(decoder.decode(value, { stream: true }));
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
