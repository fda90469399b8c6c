// The server's process: started so that it outlives us, stopped so that nothing is lost.
import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import type { Address } from "./address.ts";
import { identity, type Cluster } from "./cluster.ts";
import { takeSeat, type Member } from "./member.ts";
import { lives } from "./postmaster.ts";
import { openServerLog, tailOfServerLog } from "./server-log.ts";
import { serverSettings } from "./settings.ts";

/** A start takes some 40 ms: whoever waits for one should not wait half as long again for the next look. */
const askAgainMs = 3;

export interface StartOptions {
  readonly losesDataOnCrash: boolean;
  readonly patienceSeconds: number;
  /** Told when the process runs. */
  readonly onStarting?: () => void;
}

export async function startServer(
  cluster: Cluster,
  address: Address,
  options: StartOptions,
): Promise<Member> {
  const settings = serverSettings({ ...address, losesDataOnCrash: options.losesDataOnCrash });
  const log = await openServerLog(cluster.directory);
  const child = spawn(
    cluster.binaries.postgres,
    ["-D", cluster.data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    // Detached: Ctrl-C in the terminal is for us, and a kill -9 of us must not take the database along.
    {
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
      cwd: cluster.directory,
      ...identity(cluster.account),
    },
  );
  let gone: string | null = null;
  child.once("error", (error) => (gone = error.message));
  child.once("exit", (code, signal) => (gone = `exit ${code ?? signal}`));
  child.unref();
  await log.close();
  options.onStarting?.();
  const until = performance.now() + options.patienceSeconds * 1000;
  while (gone === null && performance.now() < until) {
    const member = await takeSeat(cluster, address);
    if (member !== null) return member;
    await pause(askAgainMs);
  }
  throw new Error(
    `Expected PostgreSQL to start on ${cluster.data}, got ${gone ?? "no answer in time"}:\n${await tailOfServerLog(cluster.directory)}\nMend what it names, or set DATABASE_URL.`,
  );
}

/** A fast shutdown: sessions are ended, a checkpoint is written, and only then does the process go. */
export async function stopServer(pid: number, patienceSeconds: number): Promise<void> {
  const until = performance.now() + patienceSeconds * 1000;
  if (lives(pid)) process.kill(pid, "SIGINT");
  while (lives(pid)) {
    if (performance.now() > until)
      throw new Error(
        `Expected PostgreSQL (process ${pid}) to stop, got one that still runs after ${patienceSeconds} s. Read its server.log.`,
      );
    await pause(5);
  }
}
