// Goal 4: one worker process works off a full queue of jobs that do nothing.
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

const jobs = 40_000;
/** Of the one that needs over a second for a thousand. */
const fewJobs = 4_000;

async function measure({ entrant, openProducer, openWorker }: Stage) {
  const count = entrant === agenda ? fewJobs : jobs;
  const producer = await openProducer();
  await producer.fill(count);
  const worker = await openWorker();
  const { firstStartMs, recordedMs } = await worker.drained(count);
  return {
    perSecond: count / ((recordedMs - firstStartMs) / 1000),
    peakMegabytes: await worker.peakMegabytes(),
  };
}

const untuned = [pgBoss.name, graphileWorker.name, agenda.name, bullmq.name];

export const scenario: Scenario<"perSecond" | "peakMegabytes"> = {
  ...onServers,
  name: "drain",
  shows: `${jobs} jobs that do nothing (agenda ${fewJobs}), worked off by one process: first start to last end on record`,
  readings: {
    perSecond: { label: "jobs a second", unit: "/s", better: "higher" },
    peakMegabytes: { label: "the worker's peak memory", unit: "MB", better: "lower" },
  },
  contestants: everyWorker.map((entrant) => contestant(entrant, measure)),
  bars: [
    {
      goal: 4,
      reading: "perSecond",
      against: [...untuned, tunedPgBoss.name, tunedGraphileWorker.name],
      factor: 1.25,
    },
    { goal: 4, reading: "perSecond", against: untuned, factor: 2 },
    { goal: 4, reading: "perSecond", against: [reference.name], factor: 0.75 },
  ],
};
