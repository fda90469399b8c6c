// Goal 6: how long after its due time a job begins that was added for later.
import type { Scenario } from "../contest/scenario.ts";
import { agenda, bullmq, graphileWorker, pgBoss, punctual, reference } from "./entrant.ts";
import { spreadOf } from "./spread.ts";
import { contestant, onServers, type Stage } from "./stage.ts";
import { wallMs } from "./wall-clock.ts";

const jobs = 800;
const stepMs = 10;
/** From the adding to the first due time. */
const leadMs = 2000;
/** A clock in whole milliseconds may be one ahead. */
const toleratedMs = 1;

async function measure({ openProducer, openWorker }: Stage) {
  const worker = await openWorker();
  const producer = await openProducer();
  await producer.fillSpread(jobs, wallMs() + leadMs, stepMs);
  await worker.drained(jobs);
  const lags = await worker.lags();
  return { ...spreadOf(lags), early: lags.filter((lag) => lag < -toleratedMs).length };
}

export const scenario: Scenario<"p50" | "p99" | "max" | "early"> = {
  ...onServers,
  name: "delayed",
  shows: `${jobs} jobs due ${stepMs} ms after one another, added ${leadMs} ms before the first`,
  readings: {
    p50: { label: "due → started, p50", unit: "ms", better: "lower" },
    p99: { label: "p99", unit: "ms", better: "lower" },
    max: { label: "longest", unit: "ms", better: "lower" },
    early: { label: `over ${toleratedMs} ms early`, unit: "", better: "lower" },
  },
  contestants: [punctual, pgBoss, graphileWorker, agenda, bullmq, reference].map((entrant) =>
    contestant(entrant, measure),
  ),
  bars: [
    { goal: 6, reading: "p50", against: [agenda.name], factor: 1 / 3 },
    { goal: 6, reading: "p99", against: [agenda.name], factor: 1 / 4 },
    { goal: 6, reading: "p50", against: [graphileWorker.name], factor: 1 / 50 },
    { goal: 6, reading: "p50", against: [bullmq.name], factor: 1 / 50 },
    { goal: 6, reading: "early", limit: 0 },
  ],
};
