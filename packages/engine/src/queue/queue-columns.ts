// The settings and tags of a queue as columns.
import type { QueueSettings, QueueTags } from "./queue-definition.ts";

export function queueColumns(settings: QueueSettings, tags: QueueTags) {
  const { visibilitySeconds, retentionSeconds, delaySeconds, waitSeconds, longestMessageBytes } = settings;
  const { deadLetter, other } = settings;
  return {
    visibilitySeconds,
    retentionSeconds,
    delaySeconds,
    waitSeconds,
    longestMessageBytes,
    deadLetterQueue: deadLetter?.queue ?? null,
    mostReceives: deadLetter?.mostReceives ?? null,
    other: JSON.stringify(other),
    tags: JSON.stringify(tags),
  };
}
