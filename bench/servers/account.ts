// The operating system's user that a database server runs as: PostgreSQL refuses root.
import { chown } from "node:fs/promises";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);

/** Null: whoever we are. */
export async function serverAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const idOf = async (flag: string): Promise<number> => Number((await run("id", [flag, "postgres"])).stdout);
  return { uid: await idOf("-u"), gid: await idOf("-g") };
}

export async function giveTo(account: Account | null, directory: string): Promise<void> {
  if (account !== null) await chown(directory, account.uid, account.gid);
}
