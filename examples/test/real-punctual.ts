// The real server on loopback, with an engine whose time the test moves.
import { getRun, type Principal, type RunDetail } from "@punctual/engine";
import { adminCredential, createServer } from "@punctual/server";
import { createTestEngine } from "@punctual/testing";
import { freePort } from "./example.ts";

export interface RealPunctual {
  readonly url: string;
  /** What an app may register with. */
  readonly key: string;
  /** What it answers. Throws for anything but success. */
  ask(method: "PUT" | "POST", path: string, body?: unknown): Promise<unknown>;
  /** Makes a run of a schedule and delivers it; `run` and `untilRun` are about it. */
  fire(schedule: string): Promise<void>;
  run(): Promise<RunDetail>;
  /** Looks at the run after every call that is answered, until it is so. */
  untilRun(isSo: (run: RunDetail) => boolean): Promise<void>;
  /** Moves the time, and awaits the end of what falls due. */
  pass(seconds: number): Promise<void>;
  close(): Promise<void>;
}

const key = "admin-token-of-the-examples";
const principal: Principal = { tenant: "default", actor: "a test", role: "viewer" };
const log = { debug() {}, info() {}, warn() {}, error() {} };

export async function startRealPunctual(): Promise<RealPunctual> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // An app holds what was signed against its own clock, so the time begins with the day's.
  const now = new Date(Math.floor(performance.timeOrigin + performance.now()));
  const bench = await createTestEngine({ now, publicUrl: url });
  const { engine, clock } = bench;
  const credentials = [adminCredential(() => [key])];
  const server = createServer({ engine, workloads: [], credentials, publicUrl: url, log });
  let answered = Promise.withResolvers<void>();
  server.app.addHook("onResponse", async () => {
    answered.resolve();
    answered = Promise.withResolvers();
  });
  await server.listen({ host: "127.0.0.1", port });
  const ask: RealPunctual["ask"] = (method, path, body) => askAt(`${url}/api/v1${path}`, method, body);
  let id = "";
  const run = () => getRun(engine, principal, { id });
  return {
    url,
    key,
    ask,
    run,
    async fire(schedule) {
      id = idIn(await ask("POST", `/schedules/${schedule}:run`));
      await engine.workOff();
    },
    async untilRun(isSo) {
      for (;;) {
        const next = answered.promise;
        if (isSo(await run())) return;
        await next;
      }
    },
    async pass(seconds) {
      await clock.advance({ seconds });
      await engine.workOff();
    },
    async close() {
      await server.stop();
      await bench.close();
    },
  };
}

async function askAt(url: string, method: string, body: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`Expected ${method} ${url} to succeed, got ${await answer.text()}`);
  return answer.json();
}

function idIn(answer: unknown): string {
  if (typeof answer === "object" && answer !== null && "id" in answer) return String(answer.id);
  throw new Error("Expected a run to be answered, got something else.");
}
