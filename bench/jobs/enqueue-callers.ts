// Goal 2: sixteen callers at once, each of which awaits the acknowledgement of its job before it adds the next.
import type { Scenario } from "../contest/scenario.ts";
import { agenda, bullmq, graphileWorker, pgBoss, punctual, reference } from "./entrant.ts";
import { contestant, onServers, type Stage } from "./stage.ts";

const callers = 16;
const seconds = 3;

async function measure({ openProducer }: Stage) {
  const producer = await openProducer();
  return producer.call(callers, seconds);
}

export const scenario: Scenario<"perSecond" | "p50" | "p99"> = {
  ...onServers,
  name: "enqueue-callers",
  shows: `${callers} callers in one process, each awaits each job that it adds, for ${seconds} s`,
  readings: {
    perSecond: { label: "jobs a second", unit: "/s", better: "higher" },
    p50: { label: "a call, p50", unit: "ms", better: "lower" },
    p99: { label: "a call, p99", unit: "ms", better: "lower" },
  },
  contestants: [punctual, pgBoss, graphileWorker, agenda, bullmq, reference].map((entrant) =>
    contestant(entrant, measure),
  ),
  bars: [
    { goal: 2, reading: "perSecond", against: [pgBoss.name, graphileWorker.name, agenda.name], factor: 4 },
    { goal: 2, reading: "perSecond", against: [bullmq.name], factor: 0.8 },
  ],
};
