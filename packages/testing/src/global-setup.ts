// One throwaway PostgreSQL for a whole test run.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedServer } from "@punctual/database";

/**
 * Vitest calls it once, before the workers that inherit the environment. A server of your own in TEST_DATABASE_URL (with
 * the right to create databases) or in PUNCTUAL_TEST_SERVER is used instead.
 */
export async function setup(): Promise<() => Promise<void>> {
  const own = process.env.TEST_DATABASE_URL ?? process.env.PUNCTUAL_TEST_SERVER;
  if (own !== undefined) {
    process.env.PUNCTUAL_TEST_SERVER = own;
    return async () => undefined;
  }
  const directory = await mkdtemp(join(tmpdir(), "punctual-test-"));
  // mkdtemp keeps everyone else out; as root the server runs as another user.
  await chmod(directory, 0o755);
  const server = await startEmbeddedServer({
    dataDirectory: join(directory, "data"),
    losesDataOnCrash: true,
  });
  process.env.PUNCTUAL_TEST_SERVER = server.connectionString;
  return async () => {
    delete process.env.PUNCTUAL_TEST_SERVER;
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
