// Tells whoever waits for messages, on every node, that some were sent.
import type { EngineContext } from "../engine-context.ts";

export function messagesSent({ events }: Pick<EngineContext, "events">, queueIds: readonly string[]): void {
  if (queueIds.length === 0) return;
  events.emit("sent", queueIds);
  events.tell({ kind: "sent", ids: queueIds });
}
