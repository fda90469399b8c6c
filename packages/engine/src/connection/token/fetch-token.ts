// Asks for an access token on behalf of all nodes, and keeps it or the failure.
import { seal } from "../../secret/seal.ts";
import type { EngineContext } from "../../engine-context.ts";
import type { OpenedConnection } from "../opened-connection.ts";
import type { TokenTools } from "./token-tools.ts";
import { keepToken } from "./keep-token.sql.ts";
import { noteFailure } from "./note-failure.sql.ts";
import { requestToken, type GivenToken, type NoToken } from "./request-token.ts";
import { tokenPlace } from "./token-place.ts";
import { tokenUnavailable, type TokenAnswer } from "./token-answer.ts";

export interface Fetching extends OpenedConnection {
  readonly fetching: string;
}

/** After the first failure; twice as long after each further one. */
const firstWaitSeconds = 2;
const longestWaitSeconds = 300;
/** A token is refreshed so long before it expires, or a tenth of its life if that is less. */
const longestMarginSeconds = 60;

export async function fetchToken(connection: Fetching, tools: TokenTools): Promise<TokenAnswer> {
  const given = await requestToken(connection, tools);
  return given.kind === "given"
    ? keep(tools.engine, connection, given)
    : giveUp(tools.engine, connection, given);
}

async function keep(
  { database, secretKeys }: EngineContext,
  connection: Fetching,
  { authorization, lifetimeSeconds }: GivenToken,
): Promise<TokenAnswer> {
  const { id: connectionId, version, fetching } = connection;
  const marginSeconds = Math.min(longestMarginSeconds, lifetimeSeconds / 10);
  const [kept] = await database.query(keepToken, {
    connectionId,
    version,
    fetching,
    lifetimeSeconds,
    refreshSeconds: lifetimeSeconds - marginSeconds,
    sealed: seal(secretKeys, authorization, tokenPlace(connection)),
  });
  // Not kept where the connection was replaced meanwhile: this attempt began with the old one and may end with it.
  return { kind: "ready", authorization, serial: kept?.serial ?? 0 };
}

async function giveUp(
  { database, log }: EngineContext,
  { tenant, id: connectionId, version, fetching }: Fetching,
  { error, waitSeconds }: NoToken,
): Promise<TokenAnswer> {
  const failure = { connectionId, version, fetching, error, firstWaitSeconds, longestWaitSeconds };
  const [noted] = await database.query(noteFailure, { ...failure, waitSeconds: waitSeconds ?? 0 });
  log.warn({ tenant, connection: connectionId, error }, "no access token was given for a connection");
  return tokenUnavailable(error, noted?.waitSeconds ?? firstWaitSeconds);
}
