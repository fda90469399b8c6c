// One attempt whose run a Punctual elsewhere keeps: its job's tools speak the run protocol.
import type { AttemptTools } from "../job-runner.ts";
import type { Attempt } from "./attempt.ts";
import { Heartbeat } from "./heartbeat.ts";
import { LogBatch } from "./log-batch.ts";
import { reportEnd } from "./report-end.ts";
import type { Beat, BeatAnswer, RunProtocol } from "./run-protocol.ts";
import { pause, type Timing } from "./timing.ts";
import { untilTaken } from "./until-taken.ts";

export interface RemoteAttemptOptions {
  readonly protocol: RunProtocol;
  readonly timing: Timing;
  /** The app's own log beside the run's. */
  readonly log: AttemptTools["log"];
}

/** A log that cannot be sent delays the end no longer than this. */
const settleSeconds = 5;

/** Asks first how far earlier attempts came. Throws when that cannot be learnt. */
export async function openRemoteAttempt(options: RemoteAttemptOptions): Promise<Attempt> {
  const { protocol, timing } = options;
  const abort = new AbortController();
  const closed = new AbortController();
  let lost = false;
  const heartbeat = new Heartbeat({
    protocol,
    timing,
    lost(error) {
      lost = true;
      abort.abort(error);
    },
  });
  const lines = new LogBatch({ protocol, timing, signal: closed.signal });
  const record = await heartbeat.start();
  return {
    tools: toolsOf(record, { ...options, heartbeat, lines, signal: abort.signal }),
    abort: (reason) => abort.abort(reason),
    get lost() {
      return lost;
    },
    settle: (signal) => Promise.race([lines.flush(), pause(timing, settleSeconds, signal)]),
    report: (end, signal) => untilTaken(() => reportEnd(protocol, end), { timing, signal }),
    close() {
      heartbeat.stop();
      closed.abort();
    },
  };
}

interface Parts extends RemoteAttemptOptions {
  readonly heartbeat: Heartbeat;
  readonly lines: LogBatch;
  readonly signal: AbortSignal;
}

function toolsOf({ progress, onlyItems }: BeatAnswer, parts: Parts): AttemptTools {
  const { heartbeat, lines, log, signal, timing } = parts;
  const beat = async (what: Beat): Promise<BeatAnswer> => {
    signal.throwIfAborted();
    return untilTaken(() => heartbeat.beat(what), { timing, signal });
  };
  return {
    signal,
    progress,
    onlyItems: onlyItems === null ? null : new Set(onlyItems),
    log(level, message, data) {
      log(level, message, data);
      lines.add({ level, message, ...(Object.keys(data).length === 0 ? {} : { data }) });
    },
    async saveProgress(now, failed, recovered = []) {
      for (const part of inParts({ progress: now, failed, recovered })) await beat(part);
    },
    failedItems: async (limit) => (limit <= 0 ? [] : (await beat({})).failed.slice(0, limit)),
  };
}

/** An item's error may have 2,000 characters: more than so many at once would be too large a request. */
const mostItems = 100;

/** The progress comes last: nothing is counted whose items are not on record. */
function* inParts({ progress, failed = [], recovered = [] }: Beat): Generator<Beat> {
  const size = Math.max(failed.length, recovered.length);
  let begin = 0;
  for (; begin + mostItems < size; begin += mostItems) {
    yield {
      failed: failed.slice(begin, begin + mostItems),
      recovered: recovered.slice(begin, begin + mostItems),
    };
  }
  const rest = { failed: failed.slice(begin), recovered: recovered.slice(begin) };
  yield {
    ...(progress === undefined ? {} : { progress }),
    ...(rest.failed.length === 0 ? {} : { failed: rest.failed }),
    ...(rest.recovered.length === 0 ? {} : { recovered: rest.recovered }),
  };
}
