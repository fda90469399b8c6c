// The operating system's user that the server runs as when Punctual runs as root, which PostgreSQL refuses.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);

/** `null` when the server can simply run as whoever we are. */
export async function serverAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  return (await findAccount()) ?? (await createAccount());
}

const findAccount = async (): Promise<Account | null> =>
  accountIn(await readFile("/etc/passwd", "utf8").catch(() => ""));

/** `postgres` where PostgreSQL was ever installed, else the one that we made. Never root under another name. */
export function accountIn(passwd: string): Account | null {
  const accounts = passwd.split("\n").map((line) => {
    const [name = "", , uid, gid] = line.split(":");
    return { name, uid: Number(uid), gid: Number(gid) };
  });
  const find = (name: string): Account | undefined =>
    accounts.find((account) => account.name === name && account.uid > 0);
  return find("postgres") ?? find("punctual") ?? null;
}

async function createAccount(): Promise<Account> {
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "punctual"]],
    ["adduser", ["-S", "-D", "-H", "punctual"]],
  ];
  for (const [command, parameters] of ways) {
    await run(command, [...parameters]).catch(() => undefined);
    const made = await findAccount();
    if (made !== null) return made;
  }
  throw new Error(
    "Expected a user other than root to run the embedded PostgreSQL as, got none and could not make one. Start Punctual as another user, make a user named punctual, or set DATABASE_URL.",
  );
}
