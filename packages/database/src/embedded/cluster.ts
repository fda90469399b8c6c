// The files of a PostgreSQL cluster: made once, under a random password.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Account } from "./account.ts";
import type { Place } from "./place.ts";
import { lastLines } from "./server-log.ts";

export interface Cluster extends Place {
  readonly account: Account | null;
  /** What PostgreSQL calls its data directory. */
  readonly data: string;
  readonly password: string;
}

export const superuser = "punctual";

export async function openCluster(place: Place, account: Account | null): Promise<Cluster> {
  const data = join(place.directory, "cluster");
  const passwordFile = join(place.directory, "password");
  if (!existsSync(join(data, "PG_VERSION"))) await makeCluster({ ...place, account, data, passwordFile });
  return { ...place, account, data, password: (await readFile(passwordFile, "utf8")).trim() };
}

interface Making extends Place {
  readonly account: Account | null;
  readonly data: string;
  readonly passwordFile: string;
}

/** Made under another name and moved when whole: a cluster cut short by kill -9 must never be started. */
async function makeCluster({ directory, binaries, account, data, passwordFile }: Making): Promise<void> {
  const unfinished = `${data}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (account !== null)
    for (const path of [unfinished, passwordFile]) await chown(path, account.uid, account.gid);
  await runInitdb(binaries.initdb, {
    directory,
    account,
    parameters: [
      `--pgdata=${unfinished}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // Built in, so that an update of the operating system's locales can never break an index on text.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
    ],
  });
  await rename(unfinished, data);
}

interface Initdb {
  readonly directory: string;
  readonly account: Account | null;
  readonly parameters: readonly string[];
}

async function runInitdb(program: string, { directory, account, parameters }: Initdb): Promise<void> {
  const child = spawn(program, [...parameters], {
    cwd: directory,
    stdio: ["ignore", "pipe", "pipe"],
    ...identity(account),
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const ended = Promise.withResolvers<number | string>();
  child.once("error", (error) => ended.resolve(error.message));
  child.once("close", (code, signal) => ended.resolve(code ?? signal ?? "no exit code"));
  const answer = await ended.promise;
  if (answer === 0) return;
  throw new Error(
    `Expected initdb to make a database in ${directory}, got ${answer}:\n${lastLines(output.join(""))}\nMend what it names, or set DATABASE_URL.`,
  );
}

/** What runs a child process as the account. */
export const identity = (account: Account | null): { uid?: number; gid?: number } =>
  account === null ? {} : { uid: account.uid, gid: account.gid };
