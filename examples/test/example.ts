// Runs an example against a server of its own, as a reader would.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

export interface ExampleServer {
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** The shipped configuration on an embedded database of its own. */
export async function startServer(): Promise<ExampleServer> {
  const directory = await mkdtemp(join(tmpdir(), "punctual-example-"));
  // mkdtemp keeps everyone else out; as root the server runs as another user.
  await chmod(directory, 0o755);
  const port = await freePort();
  const environment = {
    PORT: String(port),
    PUNCTUAL_DATA_DIR: join(directory, "data"),
    PUNCTUAL_URL: `http://localhost:${port}`,
    PUNCTUAL_ADMIN_TOKEN: "admin-token-of-the-examples",
    CRON_API_KEY: "cron-api-key-of-the-examples",
  };
  const server = spawn(process.execPath, ["apps/cli/src/main.ts", "start"], {
    cwd: root,
    env: { ...clean(), ...environment },
  });
  await ready(server);
  return {
    environment,
    async stop() {
      server.kill("SIGTERM");
      if (server.exitCode === null) await once(server, "exit");
      await rm(directory, { recursive: true, force: true });
    },
  };
}

type Environment = Readonly<Record<string, string>>;

/** What the example printed. Throws with what it complained of. */
export async function runExample(
  file: string,
  { environment }: ExampleServer,
  more: Environment = {},
): Promise<string> {
  const program = file.endsWith(".sh") ? "/bin/sh" : process.execPath;
  const example = spawn(program, [join("examples", file)], {
    cwd: root,
    env: { ...clean(), ...environment, ...more },
  });
  const [out, errors] = [collect(example.stdout), collect(example.stderr)];
  const [code] = await once(example, "close");
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}: ${errors()}`);
  return out();
}

export interface HelperService {
  readonly url: string;
  stop(): Promise<void>;
}

/** A service of the examples that prints where it listens. */
export async function startService(file: string): Promise<HelperService> {
  const service = spawn(process.execPath, [join("examples", file)], { cwd: root, env: clean() });
  const [line]: Buffer[] = await once(service.stdout, "data");
  return {
    url: String(line).trim(),
    async stop() {
      service.kill("SIGTERM");
      if (service.exitCode === null) await once(service, "exit");
    },
  };
}

/** The tests' own settings are none of the example's. */
const clean = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(PUNCTUAL_|VITEST|NODE_OPTIONS|NODE_ENV)/.test(name)),
  );

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.on("data", (piece: Buffer) => (text += piece.toString()));
  return () => text;
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const read = (piece: Buffer): void => {
      printed += piece.toString();
      if (printed.includes("Punctual is running")) resolve();
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", () => reject(new Error(`Expected the server to start, got its end: ${printed}`)));
  });
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address === "object" && address !== null) return address.port;
  throw new Error("Expected a free port, got none.");
}
