// GetLogEvents: the lines of one stream, from its head on, or its last ones.
import type { LogPosition } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { readToken, type TokenedList } from "../page-token.ts";
import { logs } from "../services/logs.ts";
import { flag, list, required, structure, text, whole } from "../shape/shape.ts";
import { tokenAt } from "../token-at.ts";
import type { LogEvent } from "./log-event.ts";
import { groupIdentifier, groupName, logGroupOf, streamName } from "./log-group.ts";
import { positionIn, positionParts } from "./log-position.ts";
import { millis, spanOf } from "./log-times.ts";
import { searchLog, type LogSearch } from "./search-log.ts";

const mostEvents = 10_000;

export const getLogEvents = awsOperation({
  service: logs,
  name: "GetLogEvents",
  role: "viewer",
  input: structure({
    logGroupName: groupName(),
    logGroupIdentifier: groupIdentifier(),
    logStreamName: required(streamName()),
    startTime: millis(),
    endTime: millis(),
    nextToken: text({ min: 1 }),
    limit: whole({ min: 1, max: mostEvents }),
    startFromHead: flag(),
    unmask: flag(),
  }),
  output: structure({
    events: required(list(structure({ timestamp: whole(), message: text(), ingestionTime: whole() }))),
    nextForwardToken: text(),
    nextBackwardToken: text(),
  }),
  async handle({ engine, caller, input }) {
    const { logStreamName, startTime, endTime, nextToken, limit = mostEvents, startFromHead = false } = input;
    const { source, name } = await logGroupOf({ engine, caller }, input);
    const listed = {
      service: logs,
      action: "GetLogEvents",
      tenant: caller.principal.tenant,
      filter: { name, logStreamName, startTime, endTime },
    };
    const [way, ...parts] = readToken(nextToken, listed) ?? [];
    const after = positionIn(parts, listed);
    // Backwards there is nothing: whoever goes there is at the beginning, as an unchanged token says.
    if (way === "back")
      return { events: [], nextForwardToken: forward(after, listed), nextBackwardToken: nextToken };
    const search = {
      ...{ source, stream: logStreamName, streams: [logStreamName], after, limit },
      ...spanOf(startTime, endTime),
      passes: () => true,
    };
    const reader = { engine, principal: caller.principal };
    const events =
      startFromHead || way !== undefined
        ? (await searchLog(reader, search)).events
        : await lastEvents(reader, search);
    const [first, last] = [events.at(0), events.at(-1)];
    return {
      events: events.map(({ line, text: message }) => ({
        timestamp: line.at.getTime(),
        message,
        ingestionTime: line.at.getTime(),
      })),
      nextForwardToken: forward(positionOf(last) ?? after, listed),
      nextBackwardToken: tokenAt(["back", ...positionParts(positionOf(first) ?? after)], listed),
    };
  },
});

/** So many readings are looked through for the last lines; a stream that is longer is read by its times. */
const mostSearches = 10;

/** Reads on to the end, and keeps what was last. */
async function lastEvents(
  reader: Parameters<typeof searchLog>[0],
  search: LogSearch,
): Promise<readonly LogEvent[]> {
  let events: readonly LogEvent[] = [];
  let { after } = search;
  for (let searches = 0; searches < mostSearches; searches += 1) {
    const found = await searchLog(reader, { ...search, after, limit: mostEvents });
    events = [...events, ...found.events].slice(-search.limit);
    if (found.next === null) break;
    after = found.next;
  }
  return events;
}

const positionOf = (event: LogEvent | undefined): LogPosition | null =>
  event === undefined ? null : { at: event.line.at, id: event.line.id };

const forward = (position: LogPosition | null, listed: TokenedList): string | undefined =>
  tokenAt(["on", ...positionParts(position)], listed);
