// FilterLogEvents: the lines of a log group within a span that a pattern lets through.
import { awsOperation } from "../aws-operation.ts";
import { readToken } from "../page-token.ts";
import { logs } from "../services/logs.ts";
import { flag, list, required, structure, text, whole } from "../shape/shape.ts";
import { tokenAt } from "../token-at.ts";
import { filterPattern } from "./filter-pattern.ts";
import { eventId } from "./log-event.ts";
import { groupIdentifier, groupName, logGroupOf, streamName } from "./log-group.ts";
import { positionIn, positionParts } from "./log-position.ts";
import { millis, spanOf } from "./log-times.ts";
import { PatternRefused } from "./pattern-refused.ts";
import { searchLog } from "./search-log.ts";

const mostEvents = 10_000;

export const filterLogEvents = awsOperation({
  service: logs,
  name: "FilterLogEvents",
  role: "viewer",
  input: structure({
    logGroupName: groupName(),
    logGroupIdentifier: groupIdentifier(),
    logStreamNames: list(streamName(), { min: 1, max: 100 }),
    logStreamNamePrefix: streamName(),
    startTime: millis(),
    endTime: millis(),
    filterPattern: text({ min: 0, max: 1024 }),
    nextToken: text({ min: 1 }),
    limit: whole({ min: 1, max: mostEvents }),
    interleaved: flag(),
    unmask: flag(),
  }),
  output: structure({
    events: required(
      list(
        structure({
          logStreamName: text(),
          timestamp: whole(),
          message: text(),
          ingestionTime: whole(),
          eventId: text(),
        }),
      ),
    ),
    searchedLogStreams: list(structure({ logStreamName: text(), searchedCompletely: flag() })),
    nextToken: text(),
  }),
  async handle({ engine, caller, input }) {
    const { logStreamNames, logStreamNamePrefix, startTime, endTime, limit, nextToken, ...named } = input;
    if (logStreamNames !== undefined && logStreamNamePrefix !== undefined)
      throw logs.problem(
        "InvalidParameterException",
        "logStreamNames and logStreamNamePrefix cannot be set at the same time.",
      );
    const passes = orInvalid(() => filterPattern(input.filterPattern ?? ""));
    const { source, name } = await logGroupOf({ engine, caller }, named);
    const listed = {
      service: logs,
      action: "FilterLogEvents",
      tenant: caller.principal.tenant,
      filter: { name, logStreamNames, logStreamNamePrefix, startTime, endTime, pattern: input.filterPattern },
    };
    const { events, next } = await searchLog(
      { engine, principal: caller.principal },
      {
        source,
        stream: logStreamNamePrefix ?? null,
        streams: logStreamNames ?? null,
        // An end that is told is within.
        ...spanOf(startTime, endTime === undefined ? undefined : endTime + 1),
        after: positionIn(readToken(nextToken, listed) ?? [], listed),
        backwards: false,
        limit: limit ?? mostEvents,
        passes: (event) => orInvalid(() => passes(event)),
      },
    );
    return {
      events: events.map(({ line, text: message }) => ({
        logStreamName: line.stream,
        timestamp: line.at.getTime(),
        message,
        ingestionTime: line.at.getTime(),
        eventId: eventId(line),
      })),
      searchedLogStreams: [],
      nextToken: next === null ? undefined : tokenAt(positionParts(next), listed),
    };
  },
});

function orInvalid<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof PatternRefused) throw logs.problem("InvalidParameterException", error.message);
    throw error;
  }
}
