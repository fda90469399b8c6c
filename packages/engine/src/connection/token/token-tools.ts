// What asking for an access token needs, and whose token is wanted.
import type { HttpPools } from "../../delivery/http-pools.ts";
import type { EngineContext } from "../../engine-context.ts";
import type { OpenedConnection } from "../opened-connection.ts";

export interface TokenTools {
  readonly engine: EngineContext;
  readonly pools: HttpPools;
}

export interface WantedToken extends OpenedConnection {
  /** The serial of a token that a target refused; null: any good one will do. */
  readonly refused: number | null;
}
