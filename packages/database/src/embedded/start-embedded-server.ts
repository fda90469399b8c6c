// Serves a data directory with a real PostgreSQL: starts it, adopts an orphan, or joins the one that others use.
import { serverAccount } from "./account.ts";
import { chooseAddress, connectionStringOf, type Address } from "./address.ts";
import { findBinaries } from "./binaries.ts";
import { openCluster, type Cluster } from "./cluster.ts";
import { makeDatabase, takeSeat, type Member } from "./member.ts";
import { choosePlace } from "./place.ts";
import { readPostmaster, serves } from "./postmaster.ts";
import { startServer, stopServer } from "./server-process.ts";
import { withStartLock } from "./start-lock.ts";
import { setTimeout as pause } from "node:timers/promises";

export interface EmbeddedServerOptions {
  readonly dataDirectory: string;
  readonly log?: (line: string) => void;
  /** Where root's data goes when the server's user cannot enter the data directory. Default /var/lib/punctual. */
  readonly fallbackDirectory?: string;
  /** fsync off: only for the throwaway server of a test run. */
  readonly losesDataOnCrash?: boolean;
  /** Told when the server's process runs, some time before it answers. */
  readonly onStarting?: () => void;
}

export interface EmbeddedServer {
  /** With its password: never log it. */
  readonly connectionString: string;
  /** The real one, which may lie elsewhere than asked (the log says so). */
  readonly dataDirectory: string;
  /** Started by us; adopted from a process that died; joined while others use it. */
  readonly role: "started" | "adopted" | "joined";
  /** Leaves; the last one to leave stops the server and awaits its end. */
  stop(): Promise<void>;
}

const patienceSeconds = 60;

/** Throws, naming DATABASE_URL, when there is no PostgreSQL for this platform or it cannot run here. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const log = options.log ?? (() => undefined);
  const account = await serverAccount();
  const place = await choosePlace({
    requested: options.dataDirectory,
    binaries: await findBinaries(),
    account,
    fallback: options.fallbackDirectory ?? "/var/lib/punctual",
    log,
  });
  return withStartLock(place.directory, async () => {
    const cluster = await openCluster(place, account);
    const found = await findServer(cluster);
    const seat = found ?? (await startOn(cluster, options));
    // A start that was cut short may have left it unmade: it is looked up in every case.
    if (seat.role !== "joined" && !seat.member.hasDatabase) await makeDatabase(cluster, seat.address);
    return asServer(cluster, seat);
  });
}

interface Seat {
  readonly member: Member;
  readonly address: Address;
  readonly role: EmbeddedServer["role"];
}

/** The server that already runs on the cluster, waited for while it comes up or goes down. */
async function findServer(cluster: Cluster): Promise<Seat | null> {
  const until = performance.now() + patienceSeconds * 1000;
  while (performance.now() < until) {
    const postmaster = await readPostmaster(cluster.data);
    if (postmaster === null) return null;
    // Asked before its process is looked for: a server in another container on this volume is alive without one here.
    const member = await takeSeat(cluster, postmaster);
    if (member !== null) {
      return { member, address: postmaster, role: (await member.isAlone()) ? "adopted" : "joined" };
    }
    if (!(await serves(postmaster.pid, cluster.data))) return null;
    await pause(20);
  }
  throw new Error(
    `Expected the PostgreSQL on ${cluster.data} to answer, got silence from its process. End that process, or set DATABASE_URL.`,
  );
}

async function startOn(
  cluster: Cluster,
  { losesDataOnCrash = false, onStarting }: EmbeddedServerOptions,
): Promise<Seat> {
  const address = await chooseAddress(cluster);
  const member = await startServer(cluster, address, {
    losesDataOnCrash,
    patienceSeconds,
    ...(onStarting === undefined ? {} : { onStarting }),
  });
  return { member, address, role: "started" };
}

function asServer(cluster: Cluster, { member, address, role }: Seat): EmbeddedServer {
  let stopped: Promise<void> | null = null;
  return {
    connectionString: connectionStringOf(cluster, address),
    dataDirectory: cluster.directory,
    role,
    stop: () => (stopped ??= leave(cluster, member)),
  };
}

/** Under the start lock: nobody can take a seat between our look and the server's end. */
const leave = (cluster: Cluster, member: Member): Promise<void> =>
  withStartLock(cluster.directory, async () => {
    const postmaster = await readPostmaster(cluster.data);
    const last = await member.isAlone().catch(() => noOneElse(cluster, postmaster));
    await member.leave();
    if (last && postmaster !== null && (await serves(postmaster.pid, cluster.data))) {
      await stopServer(postmaster.pid, patienceSeconds);
    }
  });

/** Our own seat was lost: a new one tells whether others still sit there. A server that seats nobody serves nobody. */
async function noOneElse(cluster: Cluster, address: Address | null): Promise<boolean> {
  const seat = address === null ? null : await takeSeat(cluster, address);
  if (seat === null) return true;
  return seat.isAlone().finally(() => seat.leave());
}
