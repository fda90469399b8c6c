// What every verb works with: the database, the clock, the events, the jobs this node knows, and the limits of egress.
import type { Database } from "@punctual/database";
import type { Clock } from "./clock.ts";
import type { SingleFlight } from "./connection/token/single-flight.ts";
import type { TokenAnswer } from "./connection/token/token-answer.ts";
import type { EgressPolicy } from "./delivery/egress.ts";
import type { JobRunner } from "./delivery/job-runner.ts";
import type { Events } from "./events.ts";
import type { Log } from "./log.ts";
import type { PlaceOf } from "./payload/schedule-arn.ts";
import type { RunRooms } from "./quota/run-rooms.ts";
import type { Enqueuer } from "./run/enqueue.ts";
import type { SecretKeys } from "./secret/secret-keys.ts";
import type { SendMail } from "./send-mail.ts";

export interface EngineContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly events: Events;
  readonly jobs: ReadonlyMap<string, JobRunner>;
  readonly egress: EgressPolicy;
  /** They seal stored secrets, the newest first; empty where none is configured, and then no connection can be kept. */
  readonly secretKeys: SecretKeys;
  /** The access tokens that this node asks for at the moment. */
  readonly tokenFlight: SingleFlight<TokenAnswer>;
  readonly runRooms: RunRooms;
  /** Gathers the calls of jobs that are made at the same time. */
  readonly enqueuer: Enqueuer;
  /** Where targets report to, without a slash at the end. */
  readonly publicUrl: string;
  /** Where tenants' things are that AWS's clients have not made in another region. */
  readonly homeRegion: string;
  readonly placeOf: PlaceOf;
  /** Null: no mail leaves this installation. */
  readonly sendMail: SendMail | null;
  readonly log: Log;
}
