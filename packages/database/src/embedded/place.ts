// Decides where the server's files really lie: where they were asked for, or where the server's user can reach them.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import {
  cp,
  link,
  mkdir,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  readlink,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Account } from "./account.ts";
import { binariesIn, type Binaries } from "./binaries.ts";
import { unreachablePart } from "./reach.ts";

export interface Place {
  /** Holds the cluster, the password and the log. */
  readonly directory: string;
  readonly binaries: Binaries;
}

export interface Wish {
  readonly requested: string;
  readonly binaries: Binaries;
  readonly account: Account | null;
  /** Taken when the wish cannot be met; must be reachable by the account. */
  readonly fallback: string;
  readonly log: (line: string) => void;
}

/** Throws, naming the directory and DATABASE_URL, when neither place can be reached. */
export async function choosePlace(wish: Wish): Promise<Place> {
  await mkdir(wish.requested, { recursive: true });
  const requested = await realpath(wish.requested);
  if (wish.account === null) return { directory: requested, binaries: wish.binaries };
  return {
    directory: await reachableDirectory({ ...wish, requested }, wish.account),
    binaries: await reachableBinaries(wish, wish.account),
  };
}

async function reachableDirectory({ requested, fallback, log }: Wish, account: Account): Promise<string> {
  const blocked = await unreachablePart(requested, account);
  if (blocked === null) return requested;
  const hash = createHash("sha256").update(requested).digest("hex").slice(0, 16);
  const directory = await makeReachable(join(fallback, hash), { account, blocked });
  await writeFile(
    join(requested, "MOVED.txt"),
    `The database lies in ${directory}: the user ${account.name}, as whom PostgreSQL runs, cannot enter ${blocked}.\n`,
  );
  log(`database kept in ${directory}, because the user ${account.name} cannot enter ${blocked}`);
  return directory;
}

async function makeReachable(
  directory: string,
  { account, blocked }: { account: Account; blocked: string },
): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o755 });
  const stillBlocked = await unreachablePart(await realpath(directory), account);
  if (stillBlocked === null) return realpath(directory);
  throw new Error(
    `Expected ${blocked} to be open to the user ${account.name}, as whom PostgreSQL runs, got a directory it cannot enter; nor can it enter ${stillBlocked}. Choose another data directory, or set DATABASE_URL.`,
  );
}

async function reachableBinaries({ binaries, fallback, log }: Wish, account: Account): Promise<Binaries> {
  const blocked = await unreachablePart(await realpath(dirname(binaries.postgres)), account);
  if (blocked === null) return binaries;
  const { size, mtimeMs } = await stat(binaries.postgres);
  const hash = createHash("sha256").update(`${binaries.root} ${size} ${mtimeMs}`).digest("hex").slice(0, 16);
  await makeReachable(fallback, { account, blocked });
  const root = join(fallback, `postgresql-${hash}`);
  await copyOnce(binaries.root, root);
  log(`PostgreSQL copied to ${root}, because the user ${account.name} cannot enter ${blocked}`);
  return binariesIn(root);
}

/**
 * Made under another name first: a copy cut short must never be taken for a whole one. One that is there is left alone:
 * a server may be running from it.
 */
async function copyOnce(from: string, to: string): Promise<void> {
  if (existsSync(to)) return;
  const unfinished = `${to}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await copyTree(from, unfinished);
  await rename(unfinished, to).catch(async (error: unknown) => {
    if (!existsSync(to)) throw error;
    await rm(unfinished, { recursive: true, force: true });
  });
}

/** Hard links where both lie on one file system: 50 MB are then not written a second time. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o755 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await link(source, target).catch(() => cp(source, target));
  }
}
