// The port: every door on one listener, and how it starts and stops.
import type { AddressInfo } from "node:net";
import type { Engine } from "@punctual/engine";
import type { Ledger, OpenWorkload } from "@punctual/jobs";
import type { FastifyInstance } from "fastify";
import { authenticator } from "./auth/authenticator.ts";
import type { Credential } from "./auth/credentials.ts";
import { allowOrigins } from "./allowed-origins.ts";
import { openAwsDoor, type AwsDoorParts } from "./aws/open-aws-door.ts";
import { baseApp, defaultRequestTimeoutMs, type PortLimits } from "./base-app.ts";
import { readConsoleBuild } from "./console-files/console-build.ts";
import { engineLedger } from "./engine-ledger.ts";
import type { Log } from "./log.ts";
import { registerDoors } from "./register-doors.ts";
import { sessionCookie } from "./session/session-cookie.ts";
import type { Readiness } from "./watch/register-health.ts";
import { deleteUserRoutes } from "./workload/delete-user.ts";

export interface ServerOptions {
  readonly engine: Engine;
  readonly workloads: readonly OpenWorkload[];
  readonly credentials: readonly Credential[];
  /** Where links begin, without a slash at the end. */
  readonly publicUrl: string;
  /** In development whoever is on this machine signs in without a credential. Default production. */
  readonly mode?: "development" | "production";
  /** Of Punctual, for people. */
  readonly version?: string;
  /** Where the built console lies. Default: no console. */
  readonly consoleDirectory?: string;
  readonly log: Log;
  readonly limits?: PortLimits;
  /** CIDRs of the proxies whose X-Forwarded-For counts. Default none. */
  readonly trustedProxies?: readonly string[];
  /** Origins whose pages may read the answers, such as `https://app.example.com`. Default none. */
  readonly corsOrigins?: readonly string[];
  /** Where calls of the workloads' jobs are kept; the engine unless a test says otherwise. */
  readonly ledger?: Ledger;
  /** Where the AWS door calls functions; besides, parts of it that a test has of its own. */
  readonly aws?: AwsDoorParts;
}

export interface PunctualServer {
  /** Throws EADDRINUSE and the like as they come. */
  listen(at: {
    readonly host: string;
    readonly port: number;
  }): Promise<{ readonly host: string; readonly port: number }>;
  /** /readyz answers 503 from now on. */
  refuseNewWork(): void;
  /** Takes no new connection and awaits the requests under way; who waits for a run is told that it goes on. */
  stop(): Promise<void>;
  readonly app: FastifyInstance;
}

export function createServer(options: ServerOptions): PunctualServer {
  const { engine, workloads, credentials, publicUrl, consoleDirectory, log, limits = {}, ledger } = options;
  const arrival = { clock: engine.clock, ms: limits.requestTimeoutMs ?? defaultRequestTimeoutMs };
  const app = baseApp({ log, limits, arrival, trustedProxies: options.trustedProxies ?? [] });
  const routes = [...workloads.flatMap((workload) => workload.routes), ...deleteUserRoutes(workloads)];
  allowOrigins(app, { everywhere: options.corsOrigins ?? [], routes });
  const readiness: Readiness = { accepting: true };
  const stopping = new AbortController();
  const isDevelopment = options.mode === "development";
  const cookie = sessionCookie(publicUrl);
  const gate = authenticator({ engine, credentials, cookie, isDevelopment, log });
  registerDoors(app, {
    engine,
    publicUrl,
    readiness,
    arrival,
    workloads,
    routes,
    authenticator: gate,
    cookie,
    isDevelopment,
    version: options.version ?? null,
    console: consoleDirectory === undefined ? null : readConsoleBuild(consoleDirectory),
    ledger: ledger ?? engineLedger(engine),
    stopping: stopping.signal,
  });
  const aws = openAwsDoor(app, {
    engine,
    publicUrl,
    log,
    arrival,
    stopping: stopping.signal,
    parts: options.aws ?? {},
  });
  return {
    app,
    refuseNewWork: () => void (readiness.accepting = false),
    async listen({ host, port }) {
      await app.listen({ host, port });
      return { host, port: portOf(app.server.address(), port) };
    },
    async stop() {
      readiness.accepting = false;
      stopping.abort();
      await app.close();
      await gate.written();
      await aws.written();
    },
  };
}

const portOf = (address: AddressInfo | string | null, asked: number): number =>
  typeof address === "object" && address !== null ? address.port : asked;
