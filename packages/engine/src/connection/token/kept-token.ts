// The access token that is kept for a connection, opened.
import type { EngineContext } from "../../engine-context.ts";
import { unseal, UnsealFailed, type SecretPlace } from "../../secret/seal.ts";
import { readToken } from "./read-token.sql.ts";
import { tokenPlace } from "./token-place.ts";

export interface KeptToken {
  /** 0 before the first. */
  readonly serial: number;
  /** Null where none is kept, or it does not open. */
  readonly authorization: string | null;
  readonly isValid: boolean;
  /** Valid, and it need not be refreshed yet. */
  readonly isFresh: boolean;
  /** Some node asks for the next one. */
  readonly isFetched: boolean;
  /** It was refreshed for a target's refusal a short while ago. */
  readonly isPaused: boolean;
  /** Why the last request for one failed. */
  readonly error: string | null;
  /** Until the next may be made; 0 when it may. */
  readonly waitSeconds: number;
}

/** A target that refuses every token would have one asked for at each attempt. */
const pauseSeconds = 600;

const none: KeptToken = {
  serial: 0,
  authorization: null,
  isValid: false,
  isFresh: false,
  isFetched: false,
  isPaused: false,
  error: null,
  waitSeconds: 0,
};

export async function keptToken(engine: EngineContext, place: SecretPlace): Promise<KeptToken> {
  const { id: connectionId, version } = place;
  const [row] = await engine.database.query(readToken, { connectionId, version, pauseSeconds });
  if (row === undefined) return none;
  const { sealed, ...state } = row;
  return { ...state, authorization: sealed === null ? null : opened(engine, sealed, place) };
}

/** One that does not open any more is asked for anew. */
function opened({ secretKeys }: EngineContext, sealed: Buffer, place: SecretPlace): string | null {
  try {
    return unseal(secretKeys, sealed, tokenPlace(place));
  } catch (error) {
    if (error instanceof UnsealFailed) return null;
    throw error;
  }
}
