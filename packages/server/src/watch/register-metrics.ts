// /metrics: what the engine counts, as Prometheus reads it.
import { metrics, runStates, type Engine, type Metrics } from "@punctual/engine";
import type { FastifyInstance } from "fastify";
import { Counter, Gauge, Registry } from "prom-client";

export function registerMetrics(app: FastifyInstance, engine: Engine): void {
  const registry = new Registry();
  const show = shownIn(registry, [...engine.jobs.keys()]);
  let reading: Promise<Metrics> | null = null;
  app.get("/metrics", async (_request, reply) => {
    // Anybody may ask, and counting is work for the database: who asks meanwhile gets the same numbers.
    reading ??= metrics(engine).finally(() => (reading = null));
    show(await reading);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Deliveries to http targets have no job; every state of every job is there from the start. */
function shownIn(registry: Registry, jobs: readonly string[]): (read: Metrics) => void {
  const registers = [registry];
  const runs = new Counter({
    name: "punctual_runs_total",
    help: "Runs on record, by job and state.",
    labelNames: ["job", "state"],
    registers,
  });
  const queue = new Gauge({
    name: "punctual_queue_runs",
    help: "Runs that have not ended, by state.",
    labelNames: ["state"],
    registers,
  });
  const overdue = new Gauge({
    name: "punctual_oldest_overdue_seconds",
    help: "How long the run that is due longest has been waiting.",
    registers,
  });
  const deadLetters = new Gauge({
    name: "punctual_dead_letters",
    help: "Dead letters that wait for somebody.",
    registers,
  });
  return (read) => {
    runs.reset();
    const known = new Set(["", ...jobs, ...read.runs.map(({ job }) => job ?? "")]);
    for (const job of known) for (const state of runStates) runs.inc({ job, state }, 0);
    for (const { job, state, count } of read.runs) runs.inc({ job: job ?? "", state }, count);
    const { oldestOverdueSeconds, ...open } = read.queue;
    for (const [state, count] of Object.entries(open)) queue.set({ state }, count);
    overdue.set(oldestOverdueSeconds);
    deadLetters.set(read.deadLetters);
  };
}
