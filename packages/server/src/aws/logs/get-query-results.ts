// GetQueryResults: what a query of Logs Insights found.
import { awsOperation } from "../aws-operation.ts";
import { logs } from "../services/logs.ts";
import { decimal, list, required, structure, text } from "../shape/shape.ts";
import { keptQuery, queryId } from "./kept-query.ts";

export const getQueryResults = awsOperation({
  service: logs,
  name: "GetQueryResults",
  role: "viewer",
  input: structure({ queryId: required(queryId()) }),
  output: structure({
    queryLanguage: text(),
    results: list(list(structure({ field: text(), value: text() }))),
    statistics: structure({ recordsMatched: decimal(), recordsScanned: decimal(), bytesScanned: decimal() }),
    status: text(),
  }),
  async handle({ input, ...asked }) {
    const { rows, statistics } = await keptQuery(asked, input.queryId);
    return {
      queryLanguage: "CWLI",
      results: rows.map((row) => row.map(([field, value]) => ({ field, value }))),
      statistics: {
        recordsMatched: statistics.matched,
        recordsScanned: statistics.scanned,
        bytesScanned: statistics.bytes,
      },
      status: "Complete",
    };
  },
});
