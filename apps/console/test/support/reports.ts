// A workload for journeys: one job that does as its input says, one whose items fail until they are mended, one that waits.
import type { Database } from "@punctual/database";
import { defineJob, GiveUp, type Job, type Workload } from "@punctual/jobs";
import { z } from "zod";

export interface Reports {
  readonly workload: Workload<Database>;
  /** Items that fail from now on. */
  spoil(items: readonly string[]): void;
  /** Lets the runs of `reports.wait` end. */
  release(): void;
}

const items = ["berlin", "lisbon", "osaka"];

export function makeReports(): Reports {
  let spoilt: readonly string[] = [];
  const gate = Promise.withResolvers<void>();
  const jobs = [send, regions(() => spoilt), wait(gate.promise)];
  return {
    workload: {
      name: "reports",
      migrations: { name: "reports", directory: new URL("./sql/", import.meta.url) },
      variables: [],
      jobs: jobs.map(({ name }) => name),
      open: async () => ({ name: "reports", jobs, routes: [] }),
    },
    spoil: (spoiling) => void (spoilt = spoiling),
    release: () => gate.resolve(),
  };
}

const send = defineJob({
  name: "reports.send",
  input: z.strictObject({ to: z.string().optional(), fails: z.string().optional() }),
  async run({ input, log }) {
    log.info(`sending to ${input.to ?? "everybody"}`, { to: input.to ?? null });
    if (input.fails !== undefined) throw new GiveUp(input.fails);
    return { sent: input.to ?? "everybody" };
  },
});

async function* pages(): AsyncGenerator<readonly string[]> {
  yield items;
}

const regions = (spoilt: () => readonly string[]): Job =>
  defineJob({
    name: "reports.regions",
    input: z.strictObject({}),
    run: ({ fanOut }) =>
      fanOut(pages, { key: (item) => item, batch: 1 }, async ([item = ""]) => {
        if (spoilt().includes(item)) throw new Error(`${item} did not answer`);
      }),
  });

const wait = (gate: Promise<void>): Job =>
  defineJob({
    name: "reports.wait",
    input: z.strictObject({}),
    async run({ signal }) {
      const stopped = Promise.withResolvers<void>();
      signal.addEventListener("abort", () => stopped.resolve());
      await Promise.race([gate, stopped.promise]);
      return {};
    },
  });
