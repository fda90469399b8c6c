// Jobs for tests: one that echoes, one of whose items fail, one that waits to be let through.
import { defineJob, GiveUp, type Job } from "@punctual/jobs";
import { z } from "zod";

export const echo = defineJob({
  name: "test.echo",
  input: z.strictObject({ word: z.string().optional(), fail: z.boolean().optional() }),
  async run({ input, log }) {
    if (input.fail === true) throw new GiveUp("told to fail");
    log.info("echoed", { word: input.word ?? null });
    return { word: input.word ?? null };
  },
});

async function* pages(): AsyncGenerator<readonly string[]> {
  yield ["bad", "good"];
}

export const items = defineJob({
  name: "test.items",
  input: z.strictObject({}),
  run: ({ fanOut }) =>
    fanOut(pages, { key: (item) => item }, async (batch) => {
      if (batch.includes("bad")) throw new Error("spoilt");
    }),
});

export interface Gate {
  readonly job: Job;
  open(): void;
}

/** Runs with the same key are the same work. */
export function gate(name = "test.gate"): Gate {
  const opened = Promise.withResolvers<void>();
  const job = defineJob({
    name,
    input: z.strictObject({ key: z.string() }),
    key: ({ key }) => key,
    async run({ input, signal }) {
      const stopped = Promise.withResolvers<void>();
      signal.addEventListener("abort", () => stopped.resolve());
      await Promise.race([opened.promise, stopped.promise]);
      return { key: input.key };
    },
  });
  return { job, open: opened.resolve };
}
