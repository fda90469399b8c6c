// Goal 1: one caller that adds jobs and awaits the acknowledgement of each.
import type { Scenario } from "../contest/scenario.ts";
import { agenda, barePostgres, bullmq, graphileWorker, pgBoss, punctual, reference } from "./entrant.ts";
import { contestant, onServers, type Stage } from "./stage.ts";

const seconds = 3;

async function measure({ openProducer }: Stage) {
  const producer = await openProducer();
  return producer.call(1, seconds);
}

export const scenario: Scenario<"perSecond" | "p50" | "p99"> = {
  ...onServers,
  name: "enqueue",
  shows: `one caller awaits each job that it adds, for ${seconds} s`,
  readings: {
    perSecond: { label: "jobs a second", unit: "/s", better: "higher" },
    p50: { label: "a call, p50", unit: "ms", better: "lower" },
    p99: { label: "a call, p99", unit: "ms", better: "lower" },
  },
  contestants: [punctual, pgBoss, graphileWorker, agenda, bullmq, reference, barePostgres].map((entrant) =>
    contestant(entrant, measure),
  ),
  bars: [
    { goal: 1, reading: "perSecond", against: [pgBoss.name, graphileWorker.name], factor: 2 },
    { goal: 1, reading: "perSecond", against: [agenda.name], factor: 1.1 },
    { goal: 1, reading: "perSecond", against: [barePostgres.name], factor: 0.7 },
  ],
};
