// A snapshot as answers show it.
import { z } from "zod";

export const snapshotShape = z.object({
  streamId: z.string(),
  month: z.string(),
  state: z.record(z.string(), z.unknown()),
  eventCount: z.int(),
  lastEventAt: z.string(),
  createdAt: z.string(),
});

export const shownSnapshot = <Row extends { readonly eventCount: string }>(row: Row) => ({
  ...row,
  eventCount: Number(row.eventCount),
});
