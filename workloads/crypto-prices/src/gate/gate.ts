// The gate to CoinGecko: every request of every node passes it, so that the limit is never reached.
import type { Database } from "@punctual/database";
import { RetryAfter } from "@punctual/jobs";
import type { Wait } from "../wait.ts";
import { endTurn } from "./end-turn.sql.ts";
import { holdGate } from "./hold-gate.sql.ts";
import { stopRequests } from "./stop-requests.sql.ts";
import { takeTurn } from "./take-turn.sql.ts";
import { Turns } from "./turns.ts";

export interface GateOptions {
  readonly database: Database;
  /** CoinGecko's limit; one less is the most that is ever sent within a minute. */
  readonly requestsPerMinute: number;
  /** After so long a request is over, whatever became of it. */
  readonly longestSeconds: number;
  readonly wait: Wait;
}

/** What the gate has to know of how a request ended. */
export interface Passed {
  /** False where it did not even leave this machine, so that CoinGecko cannot have counted it. */
  readonly counted: boolean;
  /** CoinGecko asks to be left alone for so long; null where it does not. */
  readonly stopSeconds: number | null;
}

export interface Gate {
  /**
   * Sends a request when its turn comes. Throws the signal's reason, and RetryAfter where CoinGecko asks to be left alone
   * for so long that nobody should wait for it here.
   */
  pass<Reply extends Passed>(send: () => Promise<Reply>, signal: AbortSignal): Promise<Reply>;
}

/** CoinGecko's clock and the database's need not run alike to the millisecond. */
const minuteSeconds = 60.25;
/** A longer stop is waited for outside, by the run's retry. */
const longestStopSeconds = 900;
/** Open sockets to CoinGecko, where the limit would allow more. */
const mostAtOnce = 32;

export function gateOf(options: GateOptions): Gate {
  const { database } = options;
  const sockets = new Turns(mostAtOnce);
  // One asks for all of this node: the others would only stand in each other's way at the row that is locked.
  const asking = new Turns(1);
  return {
    pass: (send, signal) =>
      sockets.take(signal, async () => {
        const id = await asking.take(signal, () => turnOf(options, signal));
        let counted = true;
        try {
          const reply = await send();
          ({ counted } = reply);
          // First: whoever gets the turn that is freed next must find the stop.
          if (reply.stopSeconds !== null) await database.query(stopRequests, { seconds: reply.stopSeconds });
          return reply;
        } finally {
          await database.query(endTurn, { id, seconds: counted ? minuteSeconds : 0 });
        }
      }),
  };
}

async function turnOf(options: GateOptions, signal: AbortSignal): Promise<string> {
  for (;;) {
    signal.throwIfAborted();
    const turn = await askForTurn(options);
    if (turn.id !== null) return turn.id;
    if (turn.stoppedSeconds > longestStopSeconds) {
      const seconds = Math.ceil(turn.stoppedSeconds);
      throw new RetryAfter(seconds, `CoinGecko asks to be left alone for ${seconds} s.`);
    }
    await options.wait(Math.max(turn.stoppedSeconds, turn.fullSeconds), signal);
  }
}

function askForTurn({ database, requestsPerMinute, longestSeconds }: GateOptions) {
  return database.transaction(async (transaction) => {
    await transaction.query(holdGate);
    const [turn] = await transaction.query(takeTurn, { most: requestsPerMinute - 1, longestSeconds });
    if (turn === undefined)
      throw new Error("Expected one row in coingecko_gate, got none. Insert ('coingecko').");
    return turn;
  });
}
