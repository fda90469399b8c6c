// How long a request may take to arrive.
import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { deadline, type Clock } from "./deadline.ts";
import { DoorProblem } from "./door-problem.ts";

export interface ArrivalLimit {
  readonly clock: Clock;
  /** From the end of the headers to the last byte of the body; of a streamed body, for each piece. */
  readonly ms: number;
}

/**
 * Calls `onLate` unless all of the request is here in time. Node's own limit makes no exception for an upload that may
 * take longer than any other request.
 */
export function limitArrival(raw: IncomingMessage, { clock, ms }: ArrivalLimit, onLate: () => void): void {
  if (!hasBody(raw)) return;
  // A request that its route does not read has arrived too, without ever telling its end.
  const limit = deadline(clock, ms, () => (raw.complete ? undefined : onLate()));
  raw.once("end", limit.cancel);
  raw.once("close", limit.cancel);
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";

/**
 * The pieces of a streamed body. Whoever stops reading early leaves the body open, so that the caller still gets an
 * answer. Throws DoorProblem `request-timeout`.
 */
export async function* piecesOf(body: Readable, limit: ArrivalLimit): AsyncGenerator<Buffer> {
  const pieces: AsyncIterator<Buffer> = body.iterator({ destroyOnReturn: false });
  let awaiting = false;
  const next = async (): Promise<IteratorResult<Buffer>> => {
    awaiting = true;
    const piece = await within(pieces.next(), limit);
    awaiting = false;
    return piece;
  };
  try {
    for (let piece = await next(); piece.done !== true; piece = await next()) yield piece.value;
  } finally {
    // Asked to return while a piece is awaited, it would wait for that piece, which may never come.
    if (!awaiting) await pieces.return?.();
  }
}

async function within<T>(arriving: Promise<T>, { clock, ms }: ArrivalLimit): Promise<T> {
  const silence = Promise.withResolvers<never>();
  const limit = deadline(clock, ms, () => {
    silence.reject(
      new DoorProblem("request-timeout", "Expected the next piece of the body in time, got silence."),
    );
  });
  return Promise.race([arriving, silence.promise]).finally(limit.cancel);
}
