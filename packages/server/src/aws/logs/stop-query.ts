// StopQuery: a query has ended when its id is known, so there is none to stop.
import { awsOperation } from "../aws-operation.ts";
import { logs } from "../services/logs.ts";
import { flag, required, structure } from "../shape/shape.ts";
import { keptQuery, queryId } from "./kept-query.ts";

export const stopQuery = awsOperation({
  service: logs,
  name: "StopQuery",
  role: "viewer",
  input: structure({ queryId: required(queryId()) }),
  output: structure({ success: flag() }),
  async handle({ input, ...asked }) {
    const { id } = await keptQuery(asked, input.queryId);
    throw logs.problem("InvalidParameterException", `The query with id ${id} is not running: it has ended.`);
  },
});
