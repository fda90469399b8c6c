// Makes schedules, then reads them, with eight callers at one of the two doors.
import { randomUUID } from "node:crypto";
import { Pool } from "undici";
import { beRole } from "../http/role/be-role.ts";
import { inFlight, type Measured } from "../http/role/in-flight.ts";
import type { Port } from "./port.ts";
import { signed } from "./sign.ts";

export interface Loaded {
  readonly create: Measured;
  readonly get: Measured;
}

export type Door = "aws" | "rest";

const load = { callers: 8, warmUpMs: 500, measuredMs: 2_000 };

interface Call {
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Calls {
  create(name: string): Call;
  get(name: string): Call;
}

const expression = "cron(30 2 * * ? *)";

const aws = (port: Port): Calls => {
  const call = (method: "GET" | "POST", name: string, body: string): Call => {
    const unsigned = { method, path: `/schedules/${name}`, body };
    return { ...unsigned, headers: signed(port, unsigned) };
  };
  return {
    get: (name) => call("GET", name, ""),
    create: (name) =>
      call(
        "POST",
        name,
        JSON.stringify({
          ScheduleExpression: expression,
          FlexibleTimeWindow: { Mode: "OFF" },
          Target: {
            Arn: "arn:aws:sqs:us-east-1:000000000000:q",
            RoleArn: "arn:aws:iam::000000000000:role/r",
            Input: '{"a":1}',
          },
          ClientToken: randomUUID(),
        }),
      ),
  };
};

const rest = ({ bearer }: Port): Calls => {
  const headers = { authorization: `Bearer ${bearer}` };
  const path = (name: string) => `/api/v1/schedules/default/${name}`;
  return {
    get: (name) => ({ method: "GET", path: path(name), body: "", headers }),
    create: (name) => ({
      method: "PUT",
      path: path(name),
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({
        expression,
        target: { kind: "http", url: "http://127.0.0.1:9/" },
        input: { a: 1 },
      }),
    }),
  };
};

beRole<{ readonly port: Port; readonly door: Door }>({
  async open({ port, door }) {
    const calls = (door === "aws" ? aws : rest)(port);
    return { ready: null, answer: () => measured(port, calls), close: async () => undefined };
  },
});

async function measured({ origin }: Port, calls: Calls): Promise<Loaded> {
  const pool = new Pool(origin, { connections: load.callers, pipelining: 1 });
  let made = 0;
  const create = await inFlight(load, () => send(pool, calls.create(`s${(made += 1)}`)));
  let read = 0;
  const get = await inFlight(load, () => send(pool, calls.get(`s${((read += 1) % made) + 1}`)));
  await pool.close();
  return { create, get };
}

async function send(pool: Pool, { method, path, headers, body }: Call): Promise<void> {
  const answer = await pool.request({ method, path, headers, ...(body === "" ? {} : { body }) });
  if (answer.statusCode >= 300)
    throw new Error(`Expected ${method} to succeed, got ${answer.statusCode}: ${await answer.body.text()}`);
  await answer.body.dump();
}
