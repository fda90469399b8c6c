// A query that was started before, as its id names it.
import { findLogQuery, type EngineContext, type FoundLogQuery } from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";
import { logs } from "../services/logs.ts";
import { text } from "../shape/shape.ts";

export const queryId = () => text({ min: 0, max: 256 });

export const isQueryId = (id: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id);

interface Asked {
  readonly engine: EngineContext;
  readonly caller: AwsCaller;
}

/** Throws AwsProblem where there is none. */
export async function keptQuery({ engine, caller }: Asked, id: string): Promise<FoundLogQuery> {
  const found = isQueryId(id) ? await findLogQuery(engine, caller.principal, { id }) : null;
  if (found !== null) return found;
  throw logs.problem("ResourceNotFoundException", "Expected the id of a query of the last day, got another.");
}
