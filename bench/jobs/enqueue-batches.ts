// Goal 3: jobs added a thousand at a time.
import type { Scenario } from "../contest/scenario.ts";
import { agenda, barePostgres, bullmq, graphileWorker, pgBoss, punctual, reference } from "./entrant.ts";
import { contestant, onServers, type Stage } from "./stage.ts";

const size = 1000;
const seconds = 3;

async function measure({ openProducer }: Stage) {
  const producer = await openProducer();
  return producer.callBatches(size, seconds);
}

export const scenario: Scenario<"perSecond" | "p50" | "p99"> = {
  ...onServers,
  name: "enqueue-batches",
  shows: `batches of ${size} jobs, one after another, for ${seconds} s`,
  readings: {
    perSecond: { label: "jobs a second", unit: "/s", better: "higher" },
    p50: { label: "a batch, p50", unit: "ms", better: "lower" },
    p99: { label: "a batch, p99", unit: "ms", better: "lower" },
  },
  contestants: [punctual, pgBoss, graphileWorker, agenda, bullmq, reference, barePostgres].map((entrant) =>
    contestant(entrant, measure),
  ),
  bars: [
    {
      goal: 3,
      reading: "perSecond",
      against: [pgBoss.name, graphileWorker.name, agenda.name, bullmq.name],
      factor: 1.8,
    },
    { goal: 3, reading: "perSecond", against: [barePostgres.name], factor: 0.7 },
  ],
};
