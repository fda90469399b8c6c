// What is known of a try at a run while it goes on, and what it works with.
import type { HttpPools } from "../delivery/http-pools.ts";
import type { EngineContext } from "../engine-context.ts";
import type { ClaimedRun } from "../run/claimed-run.ts";
import type { AbortSwitch } from "./abort-switch.ts";
import type { RunLog } from "./run-log.ts";

export interface Attempt {
  readonly run: ClaimedRun;
  readonly abort: AbortSwitch;
  readonly notBefore: Date | null;
  /** Monotonic milliseconds at which the last sign of life was sent. */
  aliveMs: number;
  /** Given up because its lease may have passed, or because the node stops and has given its run back. */
  givenUp: "lease" | "stop" | null;
}

export interface AttemptContext {
  readonly engine: EngineContext;
  readonly pools: HttpPools;
  readonly runLog: RunLog;
}
