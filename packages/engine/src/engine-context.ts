// What every verb works with: the database, the clock, the events, the jobs this node knows, and the limits of egress.
import type { Database } from "@punctual/database";
import type { Clock } from "./clock.ts";
import type { EgressPolicy } from "./delivery/egress.ts";
import type { JobRunner } from "./delivery/job-runner.ts";
import type { Events } from "./events.ts";
import type { Log } from "./log.ts";

export interface EngineContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly events: Events;
  readonly jobs: ReadonlyMap<string, JobRunner>;
  readonly egress: EgressPolicy;
  /** 32 bytes that seal stored secrets; null where none is configured, and then no connection can be kept. */
  readonly secretKey: Buffer | null;
  readonly log: Log;
}
