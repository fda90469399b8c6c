// StartQuery: runs a query of Logs Insights, and keeps what it found.
import { keepLogQuery } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { logs } from "../services/logs.ts";
import { list, oneOf, required, structure, text, whole } from "../shape/shape.ts";
import { mostRows } from "./insights/commands/limit.ts";
import { parseQuery } from "./insights/parse-query.ts";
import { runQuery, type QueryAnswer } from "./insights/run-query.ts";
import { groupIdentifier, groupName } from "./log-group.ts";
import { orMalformed } from "./malformed-query.ts";
import { queriedGroups } from "./queried-groups.ts";
import { pointerTo, queriedLines } from "./queried-lines.ts";

/** In characters: what a query found is kept as a whole, and answered as a whole. */
const longestAnswer = 8_388_608;

export const startQuery = awsOperation({
  service: logs,
  name: "StartQuery",
  role: "viewer",
  input: structure({
    queryLanguage: oneOf(["CWLI"]),
    logGroupName: groupName(),
    logGroupNames: list(groupName(), { min: 1, max: 50 }),
    logGroupIdentifiers: list(groupIdentifier(), { min: 1, max: 50 }),
    startTime: required(whole({ min: 0 })),
    endTime: required(whole({ min: 0 })),
    queryString: required(text({ min: 0, max: 10_000 })),
    limit: whole({ min: 1, max: mostRows }),
  }),
  output: structure({ queryId: text() }),
  async handle({ engine, caller, input }) {
    const { startTime, endTime, queryString: query, limit } = input;
    if (endTime < startTime)
      throw logs.problem("InvalidParameterException", "Expected endTime not to be before startTime.");
    const groups = await queriedGroups({ engine, caller }, input);
    const answer = await orMalformed(query, async () => {
      const parsed = parseQuery(query);
      const lines = await queriedLines({ engine, caller }, { groups, startTime, endTime });
      return runQuery(lines, { ...parsed, limit, pointer: pointerTo });
    });
    assertShort(answer);
    const queryId = await keepLogQuery(engine, caller.principal, {
      ...answer,
      query,
      logGroups: groups.map(({ name }) => name),
      ofServer: groups.some(({ source }) => source.kind === "server"),
    });
    return { queryId };
  },
});

function assertShort({ rows }: QueryAnswer): void {
  let length = 0;
  for (const row of rows) for (const [name, value] of row) length += name.length + value.length;
  if (length > longestAnswer)
    throw logs.problem(
      "LimitExceededException",
      `Expected the query to find at most ${longestAnswer} characters, got ${length}. Ask for fewer fields, or set a limit.`,
    );
}
