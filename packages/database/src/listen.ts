// Listens for notifications on a connection of its own, for as long as it is asked to.
import { Client, escapeIdentifier } from "pg";
import { setTimeout as pause } from "node:timers/promises";
import { clientConfig, prepareSession, type DatabaseOptions } from "./connection-options.ts";
import type { Subscription } from "./database.ts";
import { toFailure } from "./failure.ts";

export interface Listening {
  readonly channel: string;
  readonly onNotification: (payload: string) => void;
  readonly onReconnect: () => void;
}

interface Ear {
  /** Settles when the connection is lost. */
  readonly lost: Promise<void>;
  ping(): Promise<unknown>;
  close(): void;
}

export async function listen(options: DatabaseOptions, listening: Listening): Promise<Subscription> {
  const stopping = new AbortController();
  const first = await openEar(options, listening).catch((error: unknown) => {
    throw toFailure(error, `listening on ${listening.channel}`);
  });
  const living = keepListening({ options, listening, first, signal: stopping.signal });
  return {
    close: () => {
      stopping.abort();
      return living;
    },
  };
}

interface Life {
  readonly options: DatabaseOptions;
  readonly listening: Listening;
  readonly first: Ear;
  readonly signal: AbortSignal;
}

async function keepListening({ options, listening, first, signal }: Life): Promise<void> {
  let ear: Ear | null = first;
  for (let failures = 0; !signal.aborted;) {
    if (ear === null) {
      await pause(backOffMs(failures), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      ear = await openEar(options, listening).catch((error: unknown) => (options.onError?.(error), null));
      failures = ear === null ? failures + 1 : 0;
      if (ear === null) continue;
      listening.onReconnect();
    }
    await listenUntilLost(ear, options, signal);
    ear.close();
    ear = null;
  }
}

/** 100 ms doubling to 5 s, half of it random so that all nodes do not come back at once. */
function backOffMs(failures: number): number {
  const ceiling = Math.min(100 * 2 ** failures, 5_000);
  return ceiling / 2 + (Math.random() * ceiling) / 2;
}

async function listenUntilLost(ear: Ear, options: DatabaseOptions, signal: AbortSignal): Promise<void> {
  const everyMs = (options.listenPingSeconds ?? 15) * 1000;
  const over = new AbortController();
  const end = (): void => over.abort();
  void ear.lost.then(end);
  signal.addEventListener("abort", end);
  while (!over.signal.aborted && !signal.aborted) {
    await pause(everyMs, undefined, { signal: over.signal }).catch(() => undefined);
    if (over.signal.aborted || signal.aborted) break;
    await ear.ping().catch((error: unknown) => {
      options.onError?.(error);
      end();
    });
  }
  signal.removeEventListener("abort", end);
}

async function openEar(options: DatabaseOptions, listening: Listening): Promise<Ear> {
  const client = new Client(clientConfig(options));
  const lost = Promise.withResolvers<void>();
  client.on("error", (error: unknown) => {
    options.onError?.(error);
    lost.resolve();
  });
  client.on("end", lost.resolve);
  client.on("notification", (message: { channel: string; payload?: string }) => {
    if (message.channel === listening.channel) listening.onNotification(message.payload ?? "");
  });
  try {
    await client.connect();
    await prepareSession(client, options);
    await client.query(`listen ${escapeIdentifier(listening.channel)}`);
  } catch (error) {
    client.connection.stream.destroy();
    throw error;
  }
  const pingMs = (options.connectTimeoutSeconds ?? 5) * 1000;
  return {
    lost: lost.promise,
    // A half-open connection says nothing, forever: only an unanswered question tells it from a quiet one.
    ping: () => client.query({ text: "select 1", query_timeout: pingMs }),
    // Destroyed rather than ended: a polite goodbye would wait for a peer that may be gone.
    close: () => client.connection.stream.destroy(),
  };
}
