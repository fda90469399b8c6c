// The name of the connection that an ARN is of.
import { getKeptConnection } from "@punctual/engine";
import type { AwsContext } from "../aws-operation.ts";
import { connectionMissing, connectionWords } from "./connection-shape.ts";
import { identifiedBy } from "./names.ts";
import { invalid, said } from "./said.ts";

/** Throws AwsProblem for one of another place, or one that is there no more: of its name there may be another by now. */
export async function connectionOfArn(
  arn: string,
  { engine, caller }: Pick<AwsContext, "engine" | "caller">,
): Promise<string> {
  const named = identifiedBy(arn, "connection", caller);
  if (named === null) throw invalid(`Invalid ARN: '${arn}'`);
  const { name } = named;
  const found = await said(
    () => getKeptConnection(engine, caller.principal, { name }),
    connectionWords(name),
  );
  if (found.id !== named.id) throw connectionMissing(name);
  return name;
}
