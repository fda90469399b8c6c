// Decides whether the kept access token will do, or whether one may be asked for.
import type { KeptToken } from "./kept-token.ts";
import { tokenUnavailable, type TokenAnswer } from "./token-answer.ts";

/** Null: another token is to be asked for, or is on its way. */
export function tokenOf(kept: KeptToken, refused: number | null): TokenAnswer | null {
  const { serial, authorization, isFresh, isValid, isFetched, isPaused, error, waitSeconds } = kept;
  const isRefused = refused !== null && refused === serial;
  // An old one will do until its end while the next is on its way, or while the endpoint is out of order.
  const isUsable = isFresh || (isValid && (isFetched || waitSeconds > 0));
  if (authorization !== null && isUsable && !isRefused) return { kind: "ready", serial, authorization };
  if (isRefused && isPaused && !isFetched)
    return tokenUnavailable("the target refuses the newest token of its connection");
  return waitSeconds > 0 ? tokenUnavailable(error ?? "the token endpoint failed", waitSeconds) : null;
}
