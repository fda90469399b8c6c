// How the planner's work grows with the number of schedules, from a thousand to ten million.
import { setTimeout as pause } from "node:timers/promises";
import type { Scenario } from "../contest/scenario.ts";
import { startRole } from "../http/role/start-role.ts";
import type { Axis } from "../report/curve.ts";
import { writeCurve } from "../report/curve-file.ts";
import { enabledShare } from "./fill-schedules.ts";
import { moveClock } from "./move-clock.ts";
import type { Moved } from "./mover.ts";
import { paceSchedules } from "./pace-schedules.ts";
import {
  dayMs,
  nextMidnight,
  openFilled,
  openStage,
  wantedCount,
  type OpenDatabase,
  type Stage,
} from "./stage.ts";
import { withNodes } from "./start-node.ts";

const largest = wantedCount(10_000_000);
const counts = [1_000, 10_000, 100_000, 1_000_000, 10_000_000].filter((count) => count <= largest);

/** Schedules that fall due while the lag is measured, at an even pace. */
const paced = { most: 900, perSecond: 100 };
const mostMoved = 50_000;
const looks = 2_000;

type ReadingName = "look" | "moved" | "p50" | "p99";
type Figure = Readonly<Record<ReadingName, number>>;

let stage: Stage | null = null;
const figures = new Map<number, Figure>();

async function measure(count: number): Promise<Figure> {
  if (stage === null) throw new Error("Expected the scenario to be open, got one that is not.");
  const filled = await openFilled(stage, count);
  const lag = await lagOf(filled, Math.min(paced.most, count / 2));
  const figure = { ...lag, ...(await workOf(filled, count)) };
  figures.set(count, figure);
  return figure;
}

/** From the moment in which the planner may make a run until the run is committed. */
async function lagOf(
  { url, database }: OpenDatabase,
  schedules: number,
): Promise<Pick<Figure, "p50" | "p99">> {
  await moveClock(database, nextMidnight() - 60_000);
  const { perSecond } = paced;
  await paceSchedules(database, { schedules, expression: "rate(1 day)", perSecond, firstAfterSeconds: 5 });
  await withNodes(1, { databaseUrl: url, runsJobs: false }, async ([node]) => {
    await node?.ask("start");
    await pause(5_000 + (schedules / perSecond) * 1000);
  });
  const [row] = await database.execute(
    `select percentile_cont(0.5) within group (order by ms) as p50, percentile_cont(0.99) within group (order by ms) as p99, count(*)::integer as runs
       from (select extract(epoch from punctual.now() - clock_timestamp() + pg_xact_commit_timestamp(xmin) - scheduled_at + interval '1 second') * 1000 as ms
               from punctual.runs) lags`,
  );
  return { p50: Number(row?.p50), p99: Number(row?.p99) };
}

async function workOf(
  { url, database }: OpenDatabase,
  count: number,
): Promise<Pick<Figure, "look" | "moved">> {
  await database.execute("truncate punctual.runs, punctual.queue");
  const schedules = Math.min(mostMoved, Math.floor((count * enabledShare) / 4));
  await moveClock(database, nextMidnight() + dueShare(schedules, count) * dayMs);
  const mover = await startRole<null, number | Moved>(new URL("./mover.ts", import.meta.url), {
    settings: { databaseUrl: url },
  });
  try {
    const moved = (await mover.ask({ kind: "move", schedules, runs: true })) as Moved;
    return { moved: moved.perSecond, look: Number(await mover.ask({ kind: "poll", times: looks })) };
  } finally {
    await mover.stop();
  }
}

/** Of the day, for so many schedules and a few batches more to be due. */
const dueShare = (schedules: number, count: number): number =>
  Math.min(0.999, (schedules + 5_000) / (count * enabledShare));

async function writeCurves(): Promise<void> {
  const x: Axis = { label: "schedules", unit: "", scale: "log" };
  const points = (reading: ReadingName) =>
    [...figures].map(([count, figure]) => [count, figure[reading]] as const);
  await writeCurve({
    name: "schedules-lag",
    title: `Planner's lag with ${paced.perSecond} schedules due a second`,
    x,
    y: { label: "due to be planned → run committed", unit: "ms", scale: "linear" },
    series: [
      { name: "p50", points: points("p50") },
      { name: "p99", points: points("p99") },
    ],
  });
  await writeCurve({
    name: "schedules-moved",
    title: "Schedules fired a second while more are due than can be",
    x,
    y: { label: "schedules", unit: "/s", scale: "linear" },
    series: [{ name: "fired and moved on", points: points("moved") }],
  });
  await writeCurve({
    name: "schedules-look",
    title: "A look for what is due",
    x,
    y: { label: "p50", unit: "ms", scale: "linear" },
    series: [{ name: "look", points: points("look") }],
  });
}

export const scenario: Scenario<ReadingName> = {
  name: "schedules-growth",
  shows: `the planner's work with 1,000 schedules and with up to ${largest.toLocaleString("en")}`,
  readings: {
    p50: { label: `lag at ${paced.perSecond}/s, p50`, unit: "ms", better: "lower" },
    p99: { label: `lag at ${paced.perSecond}/s, p99`, unit: "ms", better: "lower" },
    moved: { label: "schedules fired", unit: "/s", better: "higher" },
    look: { label: "a look for what is due, p50", unit: "ms", better: "lower" },
  },
  contestants: counts.map((count) => ({
    name: `${count.toLocaleString("en")} schedules`,
    version: null,
    role: "ours",
    measure: () => measure(count),
  })),
  bars: [],
  rounds: 1,
  async open() {
    process.env.BENCH_POSTGRES = `track_commit_timestamp=on ${process.env.BENCH_POSTGRES ?? ""}`;
    stage = await openStage();
    return { PostgreSQL: stage.server.version };
  },
  async close() {
    await stage?.close();
    if (figures.size > 0) await writeCurves();
  },
};
