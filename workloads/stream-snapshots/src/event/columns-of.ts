// Events as the columns that statements take.
import type { StreamEvent } from "./event.ts";

export const columnsOf = (streamId: string, events: readonly StreamEvent[]) => ({
  streamId,
  eventIds: events.map(({ id }) => id),
  types: events.map(({ type }) => type),
  occurredAts: events.map(({ occurredAt }) => occurredAt),
  data: events.map(({ data }) => JSON.stringify(data)),
});
