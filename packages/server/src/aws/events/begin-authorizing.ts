// Asks for the first access token of a connection while its caller is already answered.
import { authorizeConnection, type KeptConnection } from "@punctual/engine";
import type { AwsContext } from "../aws-operation.ts";

/** What comes of it is the connection's state. A node that stops in between has not lost it: whoever looks next begins again. */
export function beginAuthorizing(
  { state, name }: KeptConnection,
  { engine, caller }: Pick<AwsContext, "engine" | "caller">,
): void {
  if (state !== "authorizing") return;
  const { tenant } = caller.principal;
  authorizeConnection(engine, { tenant }, { name }).catch((error: unknown) =>
    engine.log.warn({ tenant, connection: name, err: error }, "asking for a connection's first token failed"),
  );
}
