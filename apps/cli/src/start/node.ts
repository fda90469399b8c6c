// A node of Punctual: what it is started with, and what it holds once it runs.
import type { AwsPair, Engine, ServerLog } from "@punctual/engine";
import type { OpenWorkload } from "@punctual/jobs";
import type { Configuration } from "../config/configuration.ts";
import type { Log } from "../log/make-log.ts";
import type { Closing } from "./closing.ts";
import type { Databases } from "./open-databases.ts";
import type { ServerAhead } from "./server-ahead.ts";
import type { Secrets } from "./with-development-secrets.ts";

export interface NodeOptions {
  /** For people, among other nodes. */
  readonly name: string;
  readonly configuration: Configuration;
  readonly migrates: boolean;
  /** Lines of JSON, on a terminal too. */
  readonly json: boolean;
  /** Aborts when the node is asked to stop. */
  readonly stop: AbortSignal;
  readonly ahead: ServerAhead | null;
}

export interface Node extends NodeOptions {
  readonly secrets: Secrets;
  readonly log: Log;
  readonly serverLog: ServerLog;
  readonly closing: Closing;
}

export interface StartedNode {
  readonly engine: Engine;
  readonly databases: Databases;
  readonly workloads: readonly OpenWorkload[];
}

export interface RunningNode extends StartedNode {
  /** Null where none is printed. */
  readonly awsKey: AwsPair | null;
}
