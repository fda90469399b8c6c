// The reference of `post`: Fastify with one known key, which keeps the call as a row and answers after the commit, or keeps nothing.
import { randomUUID } from "node:crypto";
import fastify from "fastify";
import { Pool } from "pg";
import { beRole } from "../role/be-role.ts";
import type { Port } from "./call.ts";

export interface FastifySettings {
  /** Null: nothing is kept. */
  readonly databaseUrl: string | null;
}

const key = "pk_bench";
const known = new Map([[key, "operator"]]);

const table = `
  create table calls (id uuid primary key, job text not null, due_at timestamptz not null default now(), state text not null default 'waiting',
                      input jsonb not null);
  create index calls_due on calls (due_at) where state = 'waiting';`;

const insert =
  "insert into calls (id, job, input) select c.id, 'bench.job', c.input from unnest($1::uuid[], $2::jsonb[]) as c (id, input)";

const input = {
  type: "object",
  required: ["account", "amount"],
  properties: { account: { type: "string" }, amount: { type: "number" }, note: { type: "string" } },
} as const;

const answer = {
  type: "object",
  properties: { id: { type: "string" }, status: { type: "string" } },
} as const;

beRole<FastifySettings>({
  async open({ databaseUrl }) {
    const pool = databaseUrl === null ? null : new Pool({ connectionString: databaseUrl, max: 2 });
    await pool?.query(table);
    const keep = pool === null ? async () => undefined : coalesced(pool);
    const app = fastify();
    app.post(
      "/jobs",
      { schema: { body: input, response: { 202: answer, 401: answer } } },
      async (request, reply) => {
        if (!known.has(request.headers.authorization?.slice("Bearer ".length) ?? ""))
          return reply.code(401).send({ status: "refused" });
        const id = randomUUID();
        await keep({ id, input: JSON.stringify(request.body) });
        return reply.code(202).send({ id, status: "waiting" });
      },
    );
    const origin = await app.listen({ host: "127.0.0.1", port: 0 });
    const port: Port = { origin, path: "/jobs", headers: { authorization: `Bearer ${key}` } };
    return {
      ready: port,
      async close() {
        await app.close();
        await pool?.end();
      },
    };
  },
});

interface Call {
  readonly id: string;
  readonly input: string;
}

/** What comes while a statement is under way goes along with the next one. */
function coalesced(pool: Pool): (call: Call) => Promise<void> {
  let waiting: { readonly call: Call; readonly kept: PromiseWithResolvers<void> }[] = [];
  let isBusy = false;
  const work = async (): Promise<void> => {
    isBusy = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const values = [batch.map(({ call }) => call.id), batch.map(({ call }) => call.input)];
      await pool.query({ name: "insert", text: insert, values }).then(
        () => batch.forEach(({ kept }) => kept.resolve()),
        (error: unknown) => batch.forEach(({ kept }) => kept.reject(error)),
      );
    }
    isBusy = false;
  };
  return (call) => {
    const kept = Promise.withResolvers<void>();
    waiting.push({ call, kept });
    if (!isBusy) void work();
    return kept.promise;
  };
}
