// An engine, a target that records, and runs that reach it with a connection's credentials.
import { createTestEngine, startReceiver, type Receiver, type TestEngine } from "@punctual/testing";
import {
  getRun,
  listRuns,
  putConnection,
  putSchedule,
  type ConnectionDefinitionInput,
  type RunDetail,
  type ScheduleDefinitionInput,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";

export const start = "2026-03-01T00:00:30Z";
export const due = new Date("2026-03-01T00:01:00Z");
export const after = (seconds: number): Date => new Date(due.getTime() + seconds * 1000);

export interface ConnectionBench extends TestEngine {
  readonly receiver: Receiver;
  put(name: string, definition: ConnectionDefinitionInput): Promise<unknown>;
  /** A schedule of that name, which fires once when `due`; its target uses the connection. */
  schedule(
    name: string,
    target: { readonly connection: string; readonly url?: string },
    rest?: Partial<ScheduleDefinitionInput>,
  ): Promise<unknown>;
  runOf(schedule: string): Promise<RunDetail>;
}

export async function openConnectionBench(
  options: Partial<Parameters<typeof createTestEngine>[0]> = {},
): Promise<ConnectionBench> {
  const receiver = await startReceiver();
  const bench = await createTestEngine({ now: start, ...options });
  const { engine } = bench;
  return {
    ...bench,
    receiver,
    put: (name, connection) => putConnection(engine, principal, { name, definition: connection }),
    schedule: (name, { connection, url = `${receiver.url}/hook` }, rest = {}) =>
      putSchedule(engine, principal, {
        ...named(name),
        definition: definition({
          expression: "cron(1 0 1 3 ? 2026)",
          target: { kind: "http", url, connection },
          ...rest,
        }),
      }),
    async runOf(schedule) {
      const filter = { limit: 50, cursor: null, schedule, job: null, state: null, from: null, to: null };
      const [run] = (await listRuns(engine, principal, filter)).items;
      return getRun(engine, principal, { id: run?.id ?? "" });
    },
    async close() {
      await bench.close();
      await receiver.close();
    },
  };
}

/** A token endpoint that gives a new token each time. */
export interface TokenEndpoint {
  readonly url: string;
  readonly receiver: Receiver;
  readonly count: number;
  close(): Promise<void>;
}

export async function openTokenEndpoint(expiresIn = 3600): Promise<TokenEndpoint> {
  const receiver = await startReceiver();
  let count = 0;
  receiver.answer(() => ({
    status: 200,
    body: JSON.stringify({
      access_token: `access-token-${++count}`,
      token_type: "bearer",
      expires_in: expiresIn,
    }),
  }));
  return {
    url: `${receiver.url}/token`,
    receiver,
    get count() {
      return receiver.requests.length;
    },
    close: () => receiver.close(),
  };
}
