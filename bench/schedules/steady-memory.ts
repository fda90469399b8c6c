// A node at a steady load for an hour: whether its memory or the database's tables grow.
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "@punctual/database";
import { median } from "../contest/median.ts";
import type { Scenario } from "../contest/scenario.ts";
import type { Axis } from "../report/curve.ts";
import { writeCurve } from "../report/curve-file.ts";
import { enabledShare } from "./fill-schedules.ts";
import { paceSchedules } from "./pace-schedules.ts";
import { openFilled, openStage, type Stage } from "./stage.ts";
import { stateOf, withNodes, type RunningNode } from "./start-node.ts";

const minutes = Number(process.env.BENCH_MINUTES ?? 60);
const perSecond = 100;
const sampledEverySeconds = 10;

interface Sample {
  readonly minute: number;
  readonly ran: number;
  readonly megabytes: number;
  readonly heap: number;
  readonly queue: number;
  readonly hotRows: number;
  readonly database: number;
}

let stage: Stage | null = null;
let samples: readonly Sample[] = [];

async function measure() {
  if (stage === null) throw new Error("Expected the scenario to be open, got one that is not.");
  const { url, database } = await openFilled(stage, Math.ceil((perSecond * 60) / enabledShare));
  const schedules = perSecond * 60;
  await paceSchedules(database, { schedules, expression: "rate(1 minute)", perSecond, firstAfterSeconds: 5 });
  samples = await withNodes(1, { databaseUrl: url, runsJobs: true }, async ([node]) => {
    if (node === undefined) throw new Error("Expected a node, got none.");
    await node.ask("start");
    return sampleAll(node, database);
  });
  const last = samples.at(-1);
  return {
    rate: (last?.ran ?? 0) / (minutes * 60),
    memory: last?.megabytes ?? Number.NaN,
    memoryGrowth: growthOf((one) => one.megabytes),
    heapGrowth: growthOf((one) => one.heap),
    queueGrowth: growthOf((one) => one.queue),
  };
}

async function sampleAll(node: RunningNode, database: Database): Promise<readonly Sample[]> {
  const taken: Sample[] = [];
  const beganMs = performance.now();
  for (let untilMs = beganMs; untilMs <= beganMs + minutes * 60_000;) {
    untilMs += sampledEverySeconds * 1000;
    await pause(untilMs - performance.now());
    taken.push(await sample(node, database, (performance.now() - beganMs) / 60_000));
  }
  return taken;
}

async function sample(node: RunningNode, database: Database, minute: number): Promise<Sample> {
  const { ran, megabytes, heapMegabytes } = await stateOf(node);
  const [row] = await database.execute(
    `select pg_total_relation_size('punctual.queue') / 1e6 as queue, pg_total_relation_size('punctual.next_occurrences') / 1e6 as hot_rows,
            pg_database_size(current_database()) / 1e6 as database`,
  );
  const sizes = {
    queue: Number(row?.queue),
    hotRows: Number(row?.hot_rows),
    database: Number(row?.database),
  };
  return { minute, ran, megabytes, heap: heapMegabytes, ...sizes };
}

/** From the second sixth of the time, when everything is warm, to the last. */
function growthOf(figureOf: (sample: Sample) => number): number {
  const sixth = Math.max(1, Math.floor(samples.length / 6));
  const early = samples.slice(sixth, 2 * sixth).map(figureOf);
  return median(samples.slice(-sixth).map(figureOf)) - median(early);
}

async function writeCurves(): Promise<void> {
  const x: Axis = { label: "minutes", unit: "", scale: "linear" };
  const y: Axis = { label: "size", unit: "MB", scale: "linear" };
  const line = (name: string, figureOf: (sample: Sample) => number) => ({
    name,
    points: samples.map((one) => [one.minute, figureOf(one)] as const),
  });
  await writeCurve({
    name: "steady-memory",
    title: `A node's memory at ${perSecond} runs a second`,
    x,
    y,
    series: [line("resident", ({ megabytes }) => megabytes), line("heap in use", ({ heap }) => heap)],
  });
  await writeCurve({
    name: "steady-tables",
    title: `The queue and the hot rows at ${perSecond} runs a second`,
    x,
    y,
    series: [line("queue", ({ queue }) => queue), line("next occurrences", ({ hotRows }) => hotRows)],
  });
  await writeCurve({
    name: "steady-database",
    title: `The database at ${perSecond} runs a second, with the history of all runs`,
    x,
    y,
    series: [line("database", ({ database }) => database)],
  });
}

export const scenario: Scenario<"rate" | "memory" | "memoryGrowth" | "heapGrowth" | "queueGrowth"> = {
  name: "steady-memory",
  shows: `a node that fires and runs ${perSecond} schedules a second for ${minutes} minutes`,
  readings: {
    rate: { label: "runs", unit: "/s", better: "higher" },
    memory: { label: "memory at the end", unit: "MB", better: "lower" },
    memoryGrowth: { label: "memory, growth once warm", unit: "MB", better: "lower" },
    heapGrowth: { label: "heap in use, growth once warm", unit: "MB", better: "lower" },
    queueGrowth: { label: "queue with indexes, growth once warm", unit: "MB", better: "lower" },
  },
  contestants: [{ name: "Punctual", version: null, role: "ours", measure }],
  bars: [{ goal: 9, reading: "memory", limit: 100 }],
  rounds: 1,
  async open() {
    stage = await openStage();
    return { PostgreSQL: stage.server.version };
  },
  async close() {
    await stage?.close();
    if (samples.length > 0) await writeCurves();
  },
};
