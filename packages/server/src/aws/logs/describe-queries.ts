// DescribeQueries: lists the queries of the last day, the newest first.
import { listLogQueries, type LogQuery } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { invalidToken, readToken, tokenedPage, type TokenedList } from "../page-token.ts";
import { logs } from "../services/logs.ts";
import { list, oneOf, structure, text, whole } from "../shape/shape.ts";
import { isQueryId } from "./kept-query.ts";
import { groupName } from "./log-group.ts";

const states = ["Scheduled", "Running", "Complete", "Failed", "Cancelled", "Timeout", "Unknown"] as const;

export const describeQueries = awsOperation({
  service: logs,
  name: "DescribeQueries",
  role: "viewer",
  input: structure({
    logGroupName: groupName(),
    status: oneOf(states),
    maxResults: whole({ min: 1, max: 1000 }),
    nextToken: text({ min: 1 }),
    queryLanguage: oneOf(["CWLI", "SQL", "PPL"]),
  }),
  output: structure({
    queries: list(
      structure({
        queryLanguage: text(),
        queryId: text(),
        queryString: text(),
        status: text(),
        createTime: whole(),
        logGroupName: text(),
      }),
    ),
    nextToken: text(),
  }),
  async handle({ engine, caller, input }) {
    const { logGroupName, status, maxResults: limit = 1000, nextToken, queryLanguage = "CWLI" } = input;
    const listed = {
      service: logs,
      action: "DescribeQueries",
      tenant: caller.principal.tenant,
      filter: { logGroupName, status, queryLanguage },
    };
    const after = positionOf(readToken(nextToken, listed), listed);
    const isNone = queryLanguage !== "CWLI" || (status !== undefined && status !== "Complete");
    const wanted = { logGroup: logGroupName ?? null, after, limit: limit + 1 };
    const found = isNone ? [] : await listLogQueries(engine, caller.principal, wanted);
    const page = tokenedPage(found, listed, { limit, position: partsOf });
    return { queries: page.items.map(shown), nextToken: page.nextToken };
  },
});

const shown = ({ id, query, createdAt, logGroups }: LogQuery) => ({
  queryLanguage: "CWLI",
  queryId: id,
  queryString: query,
  status: "Complete",
  createTime: createdAt.getTime(),
  logGroupName: logGroups[0],
});

const partsOf = ({ createdAt, id }: LogQuery): readonly string[] => [String(createdAt.getTime()), id];

/** Anybody can write a token. Throws AwsProblem. */
function positionOf(
  parts: readonly string[] | null,
  listed: TokenedList,
): Pick<LogQuery, "createdAt" | "id"> | null {
  if (parts === null) return null;
  const [ms = "", id = ""] = parts;
  if (!/^\d{1,14}$/.test(ms) || !isQueryId(id)) throw invalidToken(listed);
  return { createdAt: new Date(Number(ms)), id };
}
