// A server with all its doors on loopback, at the time of AWS clients, which sign with this machine's.
import { adminCredential, createServer } from "@punctual/server";
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { silentLog } from "@punctual/engine";
import { freePort } from "./recording-server.ts";
import { runCli, type Ended } from "./run-cli.ts";

export const adminToken = "an-admin-token-that-nobody-guesses";

export interface AwsServer {
  readonly url: string;
  readonly bench: TestEngine;
  /** A command that asks this server. */
  punctual(...words: readonly string[]): Promise<Ended>;
  /** Its answer with --json; throws where it fails. */
  asked(...words: readonly string[]): Promise<unknown>;
  /** What AWS clients read from their environment, for a key of its own. */
  awsVariables(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

export async function openAwsServer(): Promise<AwsServer> {
  const bench = await createTestEngine({ now: new Date() });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = createServer({
    engine: bench.engine,
    workloads: [],
    credentials: [adminCredential(() => [adminToken])],
    publicUrl: url,
    log: silentLog,
  });
  await server.listen({ host: "127.0.0.1", port });
  const punctual = (...words: readonly string[]) => runCli([...words, "--url", url, "--token", adminToken]);
  const asked = async (...words: readonly string[]): Promise<unknown> => {
    const { code, out, err } = await punctual(...words, "--json");
    if (code !== 0) throw new Error(`Expected ${words.join(" ")} to end with 0, got ${code}: ${err}`);
    return JSON.parse(out);
  };
  return {
    url,
    bench,
    punctual,
    asked,
    async awsVariables() {
      const made = await asked("key", "create", "aws-clients", "--role", "admin", "--aws");
      return { AWS_ENDPOINT_URL: url, AWS_REGION: "eu-central-1", ...pairOf(made) };
    },
    async close() {
      await bench.close();
      await server.stop();
    },
  };
}

function pairOf(made: unknown): Readonly<Record<string, string>> {
  if (typeof made === "object" && made !== null && "accessKeyId" in made && "secretAccessKey" in made)
    return {
      AWS_ACCESS_KEY_ID: String(made.accessKeyId),
      AWS_SECRET_ACCESS_KEY: String(made.secretAccessKey),
    };
  throw new Error("Expected an AWS key, got something else.");
}
