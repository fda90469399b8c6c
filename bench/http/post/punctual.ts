// Punctual's part in `post`: its server as it is shipped, in production mode, called with an access key.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import type { Port } from "./call.ts";

export interface StartedPunctual {
  readonly port: Port;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL("../../../apps/cli/src/main.ts", import.meta.url));
const config = fileURLToPath(new URL("./punctual.config.ts", import.meta.url));
const adminToken = "YmVuY2gtYmVuY2gtYmVuY2gtYmVuY2gtYmVuY2gtYmVuY2g=";

export async function startPunctual(
  databaseUrl: string,
  nodeFlags: readonly string[] = [],
): Promise<StartedPunctual> {
  const free = await freePort();
  const origin = `http://127.0.0.1:${free}`;
  const process = spawn(globalThis.process.execPath, [...nodeFlags, main, "start", "--config", config], {
    env: {
      ...globalThis.process.env,
      PUNCTUAL_ENV: "production",
      PORT: String(free),
      HOST: "127.0.0.1",
      DATABASE_URL: databaseUrl,
      PUNCTUAL_PUBLIC_URL: origin,
      PUNCTUAL_ADMIN_TOKEN: adminToken,
      PUNCTUAL_SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  // Read on, as whoever collects a log does: a full pipe would hold the server up.
  process.stdout.resume();
  const ended = once(process, "exit");
  await Promise.race([untilReady(origin), ended.then(([code]) => Promise.reject(endedWith(code)))]);
  const headers = { authorization: `Bearer ${await makeKey(origin)}`, prefer: "respond-async" };
  return {
    port: { origin, path: "/jobs", headers },
    async stop() {
      process.kill("SIGTERM");
      await ended;
    },
  };
}

const endedWith = (code: unknown): Error =>
  new Error(`Expected the server to start, got its end with code ${String(code)}.`);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("Expected a port, got none.");
  return address.port;
}

async function untilReady(origin: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function makeKey(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/v1/access-keys`, {
    method: "POST",
    headers: { authorization: `Bearer ${adminToken}`, "content-type": "application/json" },
    body: JSON.stringify({ name: "bench", role: "operator" }),
  });
  const made: unknown = await answer.json();
  if (typeof made === "object" && made !== null && "key" in made) return String(made.key);
  throw new Error(`Expected an access key, got ${answer.status}.`);
}
