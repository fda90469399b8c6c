// Databases, proxies and processes of this package's own tests.
import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { openDatabase, type Database, type DatabaseOptions } from "../src/index.ts";

export function testServer(): string {
  const server = process.env.PUNCTUAL_TEST_SERVER;
  if (server === undefined)
    throw new Error("Expected Vitest's global set-up to name a test server, got none.");
  return server;
}

export const open = (options: Partial<DatabaseOptions> = {}): Database =>
  openDatabase({ connectionString: testServer(), applicationName: "database test", ...options });

export interface Proxy {
  readonly connectionString: string;
  /** From now on nothing passes either way, and nobody is told. */
  blackhole(): void;
  /** From now on nothing is even taken, so that a sender's buffers fill up. */
  clog(): void;
  /** Lets new connections through again. */
  heal(): void;
  /** Ends every connection as soon as a client's message contains the text; the message passes first if asked. */
  cutAt(text: string, when: "before" | "after-answer"): void;
  /** Hears what clients send, whether it passes or not. */
  onClientMessage(listener: (text: string) => void): void;
  close(): Promise<void>;
}

export async function startProxy(): Promise<Proxy> {
  const target = new URL(testServer());
  const pairs = new Set<Socket>();
  let silent = false;
  let listener = (_text: string): void => undefined;
  let cut: { text: string; when: "before" | "after-answer" } | null = null;
  const server = createServer((near) => {
    const host = target.searchParams.get("host");
    const far =
      host === null
        ? connect(Number(target.port), target.hostname)
        : connect(`${host}/.s.PGSQL.${target.port}`);
    const deaf = { value: silent };
    let cutting = false;
    const end = (): void => {
      near.resetAndDestroy();
      far.destroy();
    };
    near.on("data", (chunk) => {
      listener(chunk.toString());
      if (silent || deaf.value) return;
      cutting = cut !== null && chunk.includes(cut.text);
      if (cutting && cut?.when === "before") return end();
      far.write(chunk);
    });
    far.on("data", (chunk) => {
      if (silent || deaf.value) return;
      if (cutting) return end();
      near.write(chunk);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      pairs.add(one);
      one.on("error", () => undefined);
      one.on("close", () => (pairs.delete(one), other.destroy()));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(target.href);
  url.hostname = "127.0.0.1";
  url.port = String(portOf(server.address()));
  url.searchParams.delete("host");
  return {
    connectionString: url.href,
    blackhole: () => (silent = true),
    clog: () => {
      for (const socket of pairs) socket.pause();
    },
    heal: () => (silent = false),
    onClientMessage: (hears) => (listener = hears),
    cutAt: (text, when) => (cut = { text, when }),
    close: async () => {
      for (const socket of pairs) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string")
    throw new Error("Expected a TCP address, got another.");
  return address.port;
}
