// A port on a throwaway engine, asked as a caller would ask it.
import type { Quotas, SendMail, ServerLog } from "@punctual/engine";
import type { Job, OpenWorkload } from "@punctual/jobs";
import { createTestEngine, type TestEngine } from "@punctual/testing";
import type { LightMyRequestResponse } from "fastify";
import { adminCredential, createServer, type Credential, type PunctualServer } from "../src/index.ts";
import type { PortLimits, ServerOptions } from "../src/index.ts";
import { keptLog, type KeptLog } from "./kept-log.ts";

export const adminToken = "an-admin-token-that-nobody-guesses";
export const publicUrl = "https://punctual.example";
export const startedAt = "2026-03-01T00:00:30.000Z";

export interface Asked {
  readonly method?: "GET" | "HEAD" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "PATCH" | "TRACE";
  /** Sent as JSON; a string or bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null: no credential. */
  readonly token?: string | null;
  readonly address?: string;
}

export interface Door {
  readonly server: PunctualServer;
  readonly bench: TestEngine;
  readonly log: KeptLog;
  ask(path: string, asked?: Asked): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export interface DoorOptions {
  readonly jobs?: readonly Job[];
  readonly routes?: OpenWorkload["routes"];
  /** What else the workload of these jobs and routes has. */
  readonly workload?: Partial<OpenWorkload>;
  readonly credentials?: readonly Credential[];
  readonly limits?: PortLimits;
  readonly trustedProxies?: readonly string[];
  readonly corsOrigins?: readonly string[];
  readonly quotas?: Quotas;
  readonly sendMail?: SendMail;
  readonly aws?: ServerOptions["aws"];
  readonly serverLog?: ServerLog;
  readonly mode?: ServerOptions["mode"];
  readonly consoleDirectory?: string;
  readonly publicUrl?: string;
}

export async function openDoor(options: DoorOptions = {}): Promise<Door> {
  const {
    jobs = [],
    routes = [],
    credentials = [],
    limits = {},
    trustedProxies = [],
    corsOrigins = [],
    quotas = {},
  } = options;
  const log = keptLog();
  const runners = jobs.map(({ runner }) => runner);
  const bench = await createTestEngine({
    now: startedAt,
    jobs: runners,
    quotas,
    log,
    sendMail: options.sendMail ?? null,
    ...(options.serverLog === undefined ? {} : { serverLog: options.serverLog }),
  });
  const server = createServer({
    engine: bench.engine,
    workloads: [{ name: "test", jobs, routes, ...options.workload }],
    credentials: [adminCredential(() => [adminToken]), ...credentials],
    publicUrl: options.publicUrl ?? publicUrl,
    mode: options.mode ?? "production",
    log,
    limits,
    trustedProxies,
    corsOrigins,
    ...(options.aws === undefined ? {} : { aws: options.aws }),
    ...(options.consoleDirectory === undefined ? {} : { consoleDirectory: options.consoleDirectory }),
  });
  return {
    server,
    bench,
    log,
    ask: (path, asked = {}) => inject(server, path, asked),
    async close() {
      await bench.close();
      await server.stop();
    },
  };
}

function inject(server: PunctualServer, path: string, asked: Asked): Promise<LightMyRequestResponse> {
  const { method = "GET", body, headers = {}, token = adminToken, address = "192.0.2.1" } = asked;
  return server.app.inject({
    method,
    url: path,
    remoteAddress: address,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: asPayload(body) }),
  });
}

const asPayload = (body: unknown): string | Buffer =>
  typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
