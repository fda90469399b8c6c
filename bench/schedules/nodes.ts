// Two nodes beside one: how fast they fire what is due and work off what waits, and whether a run is ever made or begun twice.
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "@punctual/database";
import { median } from "../contest/median.ts";
import type { Scenario } from "../contest/scenario.ts";
import { writeCurve } from "../report/curve-file.ts";
import { enabledShare } from "./fill-schedules.ts";
import { moveClock } from "./move-clock.ts";
import { dayMs, nextMidnight, openFilled, openStage, wantedCount, type Stage } from "./stage.ts";
import { stateOf, withNodes, type RunningNode } from "./start-node.ts";

const count = wantedCount(60_000);
const due = Math.floor(count * enabledShare);

const nodeCounts = [1, 2];

interface Rates {
  readonly fired: number;
  readonly drained: number;
}

let stage: Stage | null = null;
const ratesBy = new Map<number, Rates[]>(nodeCounts.map((nodes) => [nodes, []]));

async function measure(nodeCount: number) {
  if (stage === null) throw new Error("Expected the scenario to be open, got one that is not.");
  const { url, database } = await openFilled(stage, count);
  await moveClock(database, nextMidnight() + dayMs - 60_000);
  const fired = await withNodes(nodeCount, { databaseUrl: url, runsJobs: false }, (nodes) =>
    timed(nodes, () => isFired(database)),
  );
  await database.execute("vacuum (analyze) punctual.queue, punctual.next_occurrences");
  const drained = await withNodes(nodeCount, { databaseUrl: url, runsJobs: true }, async (nodes) => {
    const rate = await timed(nodes, () => isDrained(database));
    const states = await Promise.all(nodes.map(stateOf));
    return { rate, ran: states.reduce((sum, { ran }) => sum + ran, 0) };
  });
  ratesBy.get(nodeCount)?.push({ fired, drained: drained.rate });
  return { fired, drained: drained.rate, twice: await surplus(database, drained.ran) };
}

/** Schedules or runs a second, from the start of the nodes' loops on. */
async function timed(nodes: readonly RunningNode[], isDone: () => Promise<boolean>): Promise<number> {
  const beganMs = performance.now();
  await Promise.all(nodes.map((node) => node.ask("start")));
  while (!(await isDone())) await pause(10);
  return due / ((performance.now() - beganMs) / 1000);
}

/** Nothing of the day is left but what fires in its last minute. */
async function isFired(database: Database): Promise<boolean> {
  return isEmpty(database, "select from punctual.next_occurrences where plan_at <= punctual.now() limit 1");
}

const isDrained = (database: Database): Promise<boolean> =>
  isEmpty(database, "select from punctual.queue where due_at <= punctual.now() limit 1");

const isEmpty = async (database: Database, question: string): Promise<boolean> =>
  (await database.execute(question)).length === 0;

/** Runs beyond one for each occurrence, attempts beyond one for each run, and calls of the job beyond the runs that it ended. */
async function surplus(database: Database, ran: number): Promise<number> {
  const [row] = await database.execute(
    `select (count(*) - count(distinct (schedule_id, scheduled_at)) + sum(greatest(attempt_count - 1, 0)))::float8 as made,
            count(*) filter (where state = 'succeeded') as ended
       from punctual.runs`,
  );
  return Number(row?.made) + Math.abs(ran - Number(row?.ended));
}

async function writeRates(): Promise<void> {
  const line = (name: string, rateOf: (rates: Rates) => number) => ({
    name,
    points: nodeCounts.map((nodes) => [nodes, median((ratesBy.get(nodes) ?? []).map(rateOf))] as const),
  });
  await writeCurve({
    name: "nodes",
    title: "One node and two on one database, on two processor cores in all",
    x: { label: "nodes", unit: "", scale: "linear" },
    y: { label: "rate", unit: "/s", scale: "linear" },
    series: [
      line("schedules fired", ({ fired }) => fired),
      line("runs worked off", ({ drained }) => drained),
    ],
  });
}

export const scenario: Scenario<"fired" | "drained" | "twice"> = {
  name: "nodes",
  shows: `${due.toLocaleString("en")} schedules due at once, fired, then their no-op runs worked off, by one node and by two on one database`,
  readings: {
    fired: { label: "schedules fired", unit: "/s", better: "higher" },
    drained: { label: "runs worked off", unit: "/s", better: "higher" },
    twice: { label: "made or begun twice, or not at all", unit: "", better: "lower" },
  },
  contestants: [
    { name: "two nodes", version: null, role: "ours", measure: () => measure(2) },
    { name: "one node", version: null, role: "reference", measure: () => measure(1) },
  ],
  bars: [{ goal: 14, reading: "twice", limit: 0 }],
  async open() {
    stage = await openStage();
    return { PostgreSQL: stage.server.version };
  },
  async close() {
    await stage?.close();
    if (nodeCounts.every((nodes) => ratesBy.get(nodes)?.length !== 0)) await writeRates();
  },
};
