// Directories for embedded servers of tests, left without a server and without a file however the test ended.
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { globSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { openDatabase, startEmbeddedServer, type EmbeddedServer } from "../src/index.ts";
import { readPostmaster, serves } from "../src/embedded/postmaster.ts";
import { stopServer } from "../src/embedded/server-process.ts";

const run = promisify(execFile);

export interface Ground {
  /** Open to every user, as root's server needs it. */
  readonly parent: string;
  readonly dataDirectory: string;
  /** Starts a process that uses the server of `dataDirectory`, and answers when it does. */
  startElsewhere(sql?: string): Promise<Other>;
  /** Kills the processes, stops the servers, removes the files. */
  clear(): Promise<void>;
}

export interface Other {
  readonly child: ChildProcess;
  readonly role: string;
  /** Lets it leave the server and awaits its end. */
  end(): Promise<void>;
}

/** With `ready`, the data of that ground is copied: making a database takes a second, a copy a tenth. */
export async function makeGround(ready?: Ground): Promise<Ground> {
  const parent = await mkdtemp(join(tmpdir(), "embedded-"));
  await chmod(parent, 0o755);
  const dataDirectory = join(parent, "data");
  // Not with Node's own copy, which leaves everything to root where the server's user must own it.
  if (ready !== undefined) await run("cp", ["-a", ready.dataDirectory, dataDirectory]);
  const children: ChildProcess[] = [];
  return {
    parent,
    dataDirectory,
    startElsewhere: async (sql) => {
      const program = new URL("./hold-server.ts", import.meta.url).pathname;
      const parameters = [program, dataDirectory, ...(sql === undefined ? [] : [sql])];
      const child = spawn(process.execPath, parameters, { stdio: ["pipe", "pipe", "inherit"] });
      children.push(child);
      const [line] = await once(child.stdout, "data");
      return { child, role: String(line).trim(), end: () => end(child) };
    },
    clear: async () => {
      await Promise.all(children.map(kill));
      const found = globSync("**/postmaster.pid", { cwd: parent });
      for (const file of found) await stopServerOf(join(parent, dirname(file)));
      await rm(parent, { recursive: true, force: true });
    },
  };
}

/** A ground whose data directory holds a database that was started once and stopped. */
export async function makeReadyGround(): Promise<Ground> {
  const ground = await makeGround();
  const server = await startEmbeddedServer(ground);
  await server.stop();
  return ground;
}

async function end(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  if (child.exitCode === null) await once(child, "exit");
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function stopServerOf(data: string): Promise<void> {
  const postmaster = await readPostmaster(data);
  if (postmaster !== null && (await serves(postmaster.pid, data))) await stopServer(postmaster.pid, 30);
}

export async function ask(server: EmbeddedServer, sql: string): Promise<unknown> {
  const database = openDatabase({
    connectionString: server.connectionString,
    applicationName: "test",
    poolSize: 1,
  });
  return database.execute(sql).finally(() => database.end());
}

export async function pidOf(server: EmbeddedServer): Promise<number> {
  const postmaster = await readPostmaster(join(server.dataDirectory, "cluster"));
  if (postmaster === null) throw new Error("Expected a server, got none.");
  return postmaster.pid;
}
