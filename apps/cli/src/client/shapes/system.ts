// What the commands read of the system: whom the server's workloads call.
import { z } from "zod";

export const systemShape = z.looseObject({
  upstreams: z
    .array(
      z.looseObject({ name: z.string(), address: z.string(), simulated: z.boolean(), workload: z.string() }),
    )
    .default([]),
});

export type SystemAnswer = z.output<typeof systemShape>;
