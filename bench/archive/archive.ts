// Goal 15: two million events to the archive by moving their months, beside deleting and inserting them 10,000 at a time.
import { memoryLedger } from "@punctual/testing";
import type { Figures, Scenario } from "../contest/scenario.ts";
import { watch, type Watched } from "./longest-wait.ts";
import { events, fillLog, fillPlain, openStage, type Stage } from "./stage.ts";

const cutoff = "2025-12-01T02:00:00Z";
const scheduledAt = new Date("2026-03-01T02:00:00Z");
const batch = 10_000;

let stage: Stage | null = null;

function opened(): Stage {
  if (stage === null) throw new Error("Expected the scenario to be open, got a measurement before.");
  return stage;
}

type Name = "rate" | "wait";

async function byPartition(): Promise<Figures<Name>> {
  await fillLog(opened());
  const { writers } = opened();
  return figures(await watch({ writers, table: "event_log" }, runJob), "stream_archive");
}

async function runJob(): Promise<void> {
  const ledger = memoryLedger(opened().jobs);
  const { id } = await ledger.call({
    job: "stream-snapshots.archive",
    input: {},
    scheduledAt,
    idempotencyKey: null,
    actor: "bench",
  });
  const { state, error } = await ledger.wait(id, { seconds: 600 });
  if (state !== "succeeded") throw new Error(`Expected the run to succeed, got ${state}: ${error}`);
}

async function byBatch(): Promise<Figures<Name>> {
  await fillPlain(opened());
  const { writers } = opened();
  return figures(await watch({ writers, table: "plain_log" }, moveBatches), "plain_archive");
}

async function moveBatches(): Promise<void> {
  const text = `
    with due as materialized (
      select stream_id, event_id, occurred_at from plain_log where occurred_at < $1 order by occurred_at limit ${batch}
    ), moved as (
      delete from plain_log l using due d
       where l.stream_id = d.stream_id and l.event_id = d.event_id and l.occurred_at = d.occurred_at
      returning l.*
    ), kept as (
      insert into plain_archive (stream_id, event_id, type, occurred_at, data, recorded_at, archived_at)
      select stream_id, event_id, type, occurred_at, data, recorded_at, clock_timestamp() from moved
      returning 1
    )
    select count(*)::int as n from kept`;
  for (;;) {
    const [row] = await opened().database.execute(text, [cutoff]);
    if (row?.n === 0) return;
  }
}

/** Throws where an event is missing. */
async function figures({ seconds, longestWaitMs }: Watched, archive: string): Promise<Figures<Name>> {
  const [row] = await opened().database.execute(`select count(*)::int as n from ${archive}`);
  if (row?.n !== events) throw new Error(`Expected ${events} events in ${archive}, got ${String(row?.n)}.`);
  return { rate: events / seconds, wait: longestWaitMs };
}

export const scenario: Scenario<Name> = {
  name: "archive",
  shows: `${events.toLocaleString("en")} events of four months to the archive, while somebody writes one event after another`,
  readings: {
    rate: { label: "events a second", unit: "/s", better: "higher" },
    wait: { label: "the writer's longest wait", unit: "ms", better: "lower" },
  },
  contestants: [
    {
      name: "Punctual",
      version: null,
      role: "ours",
      settings: "the job of the workload, its count included",
      measure: byPartition,
    },
    {
      name: "delete and insert",
      version: null,
      role: "peer",
      settings: `plain tables, ${batch.toLocaleString("en")} events a transaction`,
      measure: byBatch,
    },
  ],
  bars: [
    { goal: 15, reading: "rate", against: ["delete and insert"], factor: 10 },
    { goal: 15, reading: "wait", limit: 1000 },
  ],
  async open() {
    stage = await openStage();
    return { PostgreSQL: stage.version };
  },
  async close() {
    await stage?.close();
  },
};
