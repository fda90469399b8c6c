// One process at a time starts, joins or stops the server of a directory.
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * The lock is the operating system's lock on SQLite's file: it goes when its process goes, however that ends, and cannot
 * be taken from one that lives. A file with a process id in it would fail at both.
 */
export async function withStartLock<T>(
  directory: string,
  work: () => Promise<T>,
  patienceSeconds = 60,
): Promise<T> {
  const file = join(directory, "start.lock");
  const lock = new DatabaseSync(file);
  try {
    await take(lock, { file, until: performance.now() + patienceSeconds * 1000 });
    return await work();
  } finally {
    lock.close();
  }
}

async function take(lock: DatabaseSync, { file, until }: { file: string; until: number }): Promise<void> {
  while (!tryTake(lock)) {
    if (performance.now() > until) {
      throw new Error(
        `Expected ${file} to become free, got a process that has held it for long: it is starting or stopping this database. End it, or set DATABASE_URL.`,
      );
    }
    await pause(20);
  }
}

const busy = 5;

function tryTake(lock: DatabaseSync): boolean {
  try {
    lock.exec("begin exclusive");
    return true;
  } catch (error) {
    if (error instanceof Error && "errcode" in error && error.errcode === busy) return false;
    throw error;
  }
}
