// Gives the answer of a request again, instead of doing its work again, to a caller that repeats its ClientToken.
import type { EngineContext, Principal } from "@punctual/engine";

export interface NamedRequest {
  /** With account and region: the same token for another of them is another token. */
  readonly operation: string;
  readonly token: string;
  /** What makes two requests the same: everything but the token. */
  readonly request: unknown;
}

export type Work = (inside?: EngineContext) => Promise<unknown>;

export interface Replays {
  /**
   * Calls `work` unless the token has an answer of the last 24 hours, and gives that one, as JSON keeps it. A failure is not kept.
   * Work that is handed an engine does all of it with that one, so that it is there together with its answer.
   * Throws Problem `idempotency-conflict` for a token that came with another request.
   */
  once(principal: Principal, named: NamedRequest, work: Work): Promise<unknown>;
}
