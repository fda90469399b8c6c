// What many schedules are named by, and what became of them.
import { z } from "zod";

export const namedSchedules = z.array(z.string().min(1).max(130)).min(1).max(1_000);

export const changedStatesShape = z
  .object({ changed: z.int(), unchanged: z.int(), notFound: z.array(z.string()) })
  .meta({
    id: "ChangedStates",
    example: { changed: 2, unchanged: 1, notFound: ["default/long-gone"] },
  });
