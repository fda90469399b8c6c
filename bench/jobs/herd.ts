// Goals 8 and 9: fifty thousand jobs that are all due at one moment, and the memory that it takes to get over them.
import type { Scenario } from "../contest/scenario.ts";
import {
  agenda,
  bullmq,
  graphileWorker,
  pgBoss,
  everyWorker,
  reference,
  tunedGraphileWorker,
  tunedPgBoss,
} from "./entrant.ts";
import { contestant, onServers, type Stage } from "./stage.ts";
import { wallMs } from "./wall-clock.ts";

const jobs = 50_000;
/** Of the one that needs over a second for a thousand; its rate alone is compared. */
const fewJobs = 3_000;
/** For adding them. */
const leadMs = 7000;

async function measure({ entrant, openProducer, openWorker }: Stage) {
  const count = entrant === agenda ? fewJobs : jobs;
  const worker = await openWorker();
  const producer = await openProducer();
  const dueMs = Math.ceil(wallMs()) + leadMs;
  await producer.fillAt(count, dueMs);
  const { firstStartMs, lastStartMs, recordedMs } = await worker.drained(count);
  const perSecond = count / ((recordedMs - dueMs) / 1000);
  if (count < jobs) return { perSecond, firstStart: firstStartMs - dueMs };
  return {
    perSecond,
    firstStart: firstStartMs - dueMs,
    lastStart: (lastStartMs - dueMs) / 1000,
    recorded: (recordedMs - dueMs) / 1000,
    peakMegabytes: await worker.peakMegabytes(),
  };
}

const untuned = [pgBoss.name, graphileWorker.name, bullmq.name, agenda.name];
const tuned = [tunedPgBoss.name, tunedGraphileWorker.name];

export const scenario: Scenario<"perSecond" | "firstStart" | "lastStart" | "recorded" | "peakMegabytes"> = {
  ...onServers,
  name: "herd",
  shows: `${jobs} jobs due at one moment (agenda ${fewJobs}), added ${leadMs / 1000} s before to a worker that is idle`,
  readings: {
    perSecond: { label: "jobs a second, due → last end on record", unit: "/s", better: "higher" },
    firstStart: { label: "due → first start", unit: "ms", better: "lower" },
    lastStart: { label: "due → last start", unit: "s", better: "lower" },
    recorded: { label: "due → last end on record", unit: "s", better: "lower" },
    peakMegabytes: { label: "the worker's peak memory", unit: "MB", better: "lower" },
  },
  contestants: everyWorker.map((entrant) => contestant(entrant, measure)),
  bars: [
    { goal: 8, reading: "perSecond", against: [...untuned, ...tuned], factor: 1.4 },
    { goal: 8, reading: "perSecond", against: untuned, factor: 2.4 },
    { goal: 8, reading: "perSecond", against: [reference.name], factor: 0.7 },
    {
      goal: 9,
      reading: "peakMegabytes",
      against: [pgBoss.name, graphileWorker.name, bullmq.name, ...tuned],
      factor: 1,
    },
  ],
};
