// The access token of an OAuth connection: the kept one while it is good, else a new one that one node asks for.
import type { Queryable } from "@punctual/database";
import { v4 as uuidv4 } from "uuid";
import { fetchToken } from "./fetch-token.ts";
import { keptToken } from "./kept-token.ts";
import { takeToken } from "./take-token.sql.ts";
import { tokenOf } from "./token-of.ts";
import { tokenUnavailable, type TokenAnswer } from "./token-answer.ts";
import type { TokenTools, WantedToken } from "./token-tools.ts";

/** Longer than asking for a token may take; who has not answered by then has vanished. */
const leaseSeconds = 20;
/** How often those who wait for another node look. */
const lookMs = 50;
/** So long a delivery waits for another node. */
const longestWaitMs = 30_000;

/** Whoever asks on this node for the same token at the same time shares the answer. Throws only for the database. */
export const accessToken = (wanted: WantedToken, tools: TokenTools): Promise<TokenAnswer> =>
  tools.engine.tokenFlight.do(`${wanted.id} ${wanted.version} ${wanted.refused}`, () =>
    obtain(wanted, tools),
  );

async function obtain(wanted: WantedToken, tools: TokenTools): Promise<TokenAnswer> {
  const { clock, database } = tools.engine;
  const giveUpMs = clock.monotonicMs() + longestWaitMs;
  while (clock.monotonicMs() < giveUpMs) {
    const kept = await keptToken(tools.engine, wanted);
    const answer = tokenOf(kept, wanted.refused);
    if (answer !== null) return answer;
    const fetching = await take(database, wanted, kept.serial);
    if (fetching !== null) return fetchToken({ ...wanted, fetching }, tools);
    await clock.sleep(lookMs);
  }
  return tokenUnavailable("another node did not get the connection's token in time");
}

/** Null where another node asks for the token. */
async function take(database: Queryable, wanted: WantedToken, serial: number): Promise<string | null> {
  const fetching = uuidv4();
  const { id: connectionId, version, refused } = wanted;
  const [taken] = await database.query(takeToken, {
    connectionId,
    version,
    serial,
    fetching,
    leaseSeconds,
    isRefused: refused !== null,
  });
  return taken === undefined ? null : fetching;
}
