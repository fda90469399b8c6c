// The calls with which an app reports on a run: heartbeat, log, complete and fail.
import { z } from "zod";
import type { LogLevel } from "../job-runner.ts";
import type { FailedItem, Progress } from "../run.ts";
import type { Tally } from "../tally.ts";
import { PunctualAway, ReportRefused, RunTakenOver } from "./protocol-failure.ts";

export interface Beat {
  readonly progress?: Progress;
  readonly failed?: readonly FailedItem[];
  readonly recovered?: readonly string[];
}

export interface LogLine {
  readonly level: LogLevel;
  readonly message: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface Completion {
  readonly state: "succeeded" | "partial";
  readonly result: unknown;
  readonly tally?: Tally;
}

export interface Failure {
  readonly error: string;
  readonly retryAfterSeconds?: number;
  readonly retry: boolean;
}

/** Each throws RunTakenOver, PunctualAway or ReportRefused. */
export interface RunProtocol {
  heartbeat(beat: Beat): Promise<BeatAnswer>;
  log(lines: readonly LogLine[]): Promise<void>;
  complete(completion: Completion): Promise<void>;
  fail(failure: Failure): Promise<void>;
}

export interface RunProtocolOptions {
  readonly url: string;
  readonly token: string;
  readonly fetch: typeof fetch;
}

const count = z.number();
const tally = z.object({ total: count, successful: count, failed: count, skipped: count });
const beatAnswer = z.object({
  leaseSeconds: z.number().positive(),
  progress: z.object({ cursor: z.string().nullable(), tally }).nullable(),
  onlyItems: z.array(z.string()).nullable(),
  failed: z.array(z.object({ key: z.string(), error: z.string() })),
});

/** What Punctual has on record of the run. */
export type BeatAnswer = z.output<typeof beatAnswer>;

export function runProtocol(options: RunProtocolOptions): RunProtocol {
  return {
    async heartbeat(beat) {
      const read = beatAnswer.safeParse(await post(options, "heartbeat", beat));
      if (read.success) return read.data;
      throw new PunctualAway(
        "Expected Punctual to answer a heartbeat with the run's progress, got something else.",
      );
    },
    log: async (lines) => void (await post(options, "log", { lines })),
    complete: async (completion) => void (await post(options, "complete", completion)),
    fail: async (failure) => void (await post(options, "fail", failure)),
  };
}

/** Longer than this no answer is waited for: the lease would run out meanwhile. */
const answerMs = 10_000;
/** As unavailable as any 5xx: the same call may be taken later. */
const passing: ReadonlySet<number> = new Set([408, 425, 429]);

async function post(options: RunProtocolOptions, verb: string, body: object): Promise<unknown> {
  const response = await sent(options, verb, JSON.stringify(body));
  const text = await response.text().catch(() => "");
  const { status } = response;
  if (status === 401 || status === 409) throw new RunTakenOver(status);
  if (passing.has(status) || status >= 500)
    throw new PunctualAway(`Expected ${verb} to be taken, got ${status}.`);
  if (!response.ok)
    throw new ReportRefused(status, `Expected ${verb} to be taken, got ${status}: ${text.slice(0, 500)}`);
  return parsed(text);
}

async function sent(
  { url, token, fetch: ask }: RunProtocolOptions,
  verb: string,
  body: string,
): Promise<Response> {
  try {
    return await ask(`${url}/${verb}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body,
      // Whoever sends us elsewhere would be given the token.
      redirect: "manual",
      signal: AbortSignal.timeout(answerMs),
    });
  } catch (error) {
    throw new PunctualAway(`Expected Punctual to answer ${verb}, got no answer.`, { cause: error });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
