// Goal 5: how long after it was added a job begins in another process.
import type { Scenario } from "../contest/scenario.ts";
import { bullmq, graphileWorker, pgBoss, punctual, reference, toldAgenda } from "./entrant.ts";
import { spreadOf } from "./spread.ts";
import { contestant, onServers, type Stage } from "./stage.ts";

const perSecond = 100;
const seconds = 5;
/** Not counted: every connection plans every statement once. */
const secondsBefore = 1;

async function measure({ openProducer, openWorker }: Stage) {
  const worker = await openWorker();
  const producer = await openProducer();
  await producer.pace(perSecond, secondsBefore + seconds);
  await worker.drained(perSecond * (secondsBefore + seconds));
  return spreadOf((await worker.lags()).slice(perSecond * secondsBefore));
}

export const scenario: Scenario<"p50" | "p99" | "max"> = {
  ...onServers,
  name: "start-lag",
  shows: `${perSecond} jobs a second for ${seconds} s, after ${secondsBefore} s that is not counted, added in one process and begun in another`,
  readings: {
    p50: { label: "added → started, p50", unit: "ms", better: "lower" },
    p99: { label: "p99", unit: "ms", better: "lower" },
    max: { label: "longest", unit: "ms", better: "lower" },
  },
  contestants: [punctual, pgBoss, graphileWorker, toldAgenda, bullmq, reference].map((entrant) =>
    contestant(entrant, measure),
  ),
  bars: [
    { goal: 5, reading: "p50", against: [graphileWorker.name], factor: 1 },
    { goal: 5, reading: "p99", against: [graphileWorker.name], factor: 1 },
    { goal: 5, reading: "p50", against: [bullmq.name], factor: 2 },
    { goal: 5, reading: "p99", against: [bullmq.name], factor: 2 },
  ],
};
