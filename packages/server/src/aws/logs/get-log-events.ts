// GetLogEvents: the lines of one stream, from its head on or its last ones, and from there in both directions.
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
import { searchLog } from "./search-log.ts";

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
    const position = positionIn(parts, listed);
    const backwards = way === undefined ? !startFromHead : way === back;
    // What comes before the beginning of a stream that was empty.
    const isNothing = way === back && position === null;
    const { events } = isNothing
      ? { events: [] }
      : await searchLog(
          { engine, principal: caller.principal },
          {
            ...{ source, stream: logStreamName, streams: [logStreamName], limit, backwards },
            ...spanOf(startTime, endTime),
            after: position,
            passes: () => true,
          },
        );
    const shown = backwards ? events.toReversed() : events;
    return {
      events: shown.map(({ line, text: message }) => ({
        timestamp: line.at.getTime(),
        message,
        ingestionTime: line.at.getTime(),
      })),
      ...tokens({ shown, position, listed }),
    };
  },
});

const [on, back] = ["on", "back"] as const;

interface Shown {
  readonly shown: readonly LogEvent[];
  /** Where the reading began. */
  readonly position: LogPosition | null;
  readonly listed: TokenedList;
}

/** Whoever is at an end gets the token again with which it asked. */
function tokens({ shown, position, listed }: Shown) {
  const [first, last] = [shown.at(0), shown.at(-1)].map((event) => positionOf(event) ?? position);
  return {
    nextForwardToken: tokenAt([on, ...positionParts(last ?? null)], listed),
    nextBackwardToken: tokenAt([back, ...positionParts(first ?? null)], listed),
  };
}

const positionOf = (event: LogEvent | undefined): LogPosition | null =>
  event === undefined ? null : { at: event.line.at, id: event.line.id };
