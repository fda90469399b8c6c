// Puts the way a job ended on its run's record.
import type { AttemptEnd } from "../job-runner.ts";
import { ReportRefused } from "./protocol-failure.ts";
import type { RunProtocol } from "./run-protocol.ts";

/** Throws as the protocol does. */
export async function reportEnd(protocol: RunProtocol, end: AttemptEnd): Promise<void> {
  if (end.kind === "gave-up") return protocol.fail({ error: end.error, retry: false });
  if (end.kind === "failed") {
    const wait = end.afterSeconds === null ? {} : { retryAfterSeconds: Math.ceil(end.afterSeconds) };
    return protocol.fail({ error: end.error, retry: true, ...wait });
  }
  const tally = end.tally === null ? {} : { tally: end.tally };
  const done = { state: end.kind, ...tally };
  try {
    await protocol.complete({ ...done, result: end.result });
  } catch (error) {
    if (!(error instanceof ReportRefused) || error.status !== tooLarge) throw error;
    // Done is done: the work must not be repeated for a result that would be too large again.
    await protocol.complete({ ...done, result: null });
  }
}

const tooLarge = 413;
