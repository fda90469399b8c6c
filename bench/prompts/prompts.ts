// Prompts made through the port, each with its schedule in one transaction, beside two bare rows in one transaction.
import { randomUUID } from "node:crypto";
import { Pool } from "undici";
import type { Figures, Scenario } from "../contest/scenario.ts";
import { inFlight } from "../http/role/in-flight.ts";
import { openStage, tokenOf, type Stage } from "./stage.ts";

type Name = "perSecond" | "p50" | "p99";

const callers = 8;
const load = { callers, warmUpMs: 1000, measuredMs: 5000 };
/** Fewer than a user may have. */
const promptsPerUser = 40;
const body = JSON.stringify({
  name: "Morning brief",
  prompt: "Three things to look at today.",
  frequency: "daily",
  time: "08:30",
  timezone: "Europe/Berlin",
});

let open: Stage | null = null;

function stage(): Stage {
  if (open === null) throw new Error("Expected the scenario to be open, got a measurement before.");
  return open;
}

async function byPort(): Promise<Figures<Name>> {
  const pool = new Pool(stage().origin, { connections: callers, pipelining: 1 });
  let sent = 0;
  let tokens: readonly string[] = [];
  const measured = await inFlight(load, async () => {
    // As many users as callers: those of one user would wait for each other.
    if (sent % (callers * promptsPerUser) === 0)
      tokens = Array.from({ length: callers }, () => tokenOf(randomUUID()));
    const authorization = `Bearer ${tokens[sent++ % callers]}`;
    const headers = { "content-type": "application/json", authorization };
    const answer = await pool.request({ path: "/v1/schedules", method: "POST", headers, body });
    const text = await answer.body.text();
    if (answer.statusCode !== 201) throw new Error(`Expected 201, got ${answer.statusCode}: ${text}`);
  });
  await pool.close();
  return measured;
}

async function byRows(): Promise<Figures<Name>> {
  const { database } = stage();
  await database.execute(`
    drop table if exists bare_schedules, bare_prompts;
    create table bare_prompts (id uuid primary key, user_id text not null, body jsonb not null, created_at timestamptz not null default now());
    create table bare_schedules (name uuid primary key, expression text not null, timezone text not null, next_at timestamptz not null);
    create index on bare_schedules (next_at)`);
  return inFlight(load, async () => {
    const id = randomUUID();
    await database.transaction(async (transaction) => {
      await transaction.execute("insert into bare_prompts (id, user_id, body) values ($1, $2, $3)", [
        id,
        "u",
        body,
      ]);
      await transaction.execute(
        "insert into bare_schedules values ($1, 'cron(30 8 * * ? *)', 'Europe/Berlin', now())",
        [id],
      );
    });
  });
}

export const scenario: Scenario<Name> = {
  name: "prompts",
  shows: `${callers} callers make prompts by POST: the prompt and its schedule are committed before the answer`,
  readings: {
    perSecond: { label: "prompts a second", unit: "/s", better: "higher" },
    p50: { label: "a call, p50", unit: "ms", better: "lower" },
    p99: { label: "a call, p99", unit: "ms", better: "lower" },
  },
  contestants: [
    {
      name: "Punctual",
      version: null,
      role: "ours",
      settings:
        "token checked, quota counted under the user's lock, engine running; callers in the same process",
      measure: byPort,
    },
    {
      name: "two bare rows",
      version: null,
      role: "reference",
      settings: "the same pool, one transaction, no HTTP",
      measure: byRows,
    },
  ],
  bars: [],
  async open() {
    open = await openStage();
    return { PostgreSQL: open.version };
  },
  async close() {
    await open?.close();
  },
};
