// PostgreSQL servers of other versions that this machine happens to have, started in a directory of the test's.
import { execFileSync } from "node:child_process";
import { existsSync, globSync, realpathSync } from "node:fs";
import { chown, mkdir } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { serverAccount } from "../src/embedded/account.ts";
import { chooseAddress, connectionStringOf } from "../src/embedded/address.ts";
import { identity, superuser } from "../src/embedded/cluster.ts";
import { makeDatabase } from "../src/embedded/member.ts";
import { startServer } from "../src/embedded/server-process.ts";

export interface Installed {
  readonly version: number;
  readonly initdb: string;
  readonly postgres: string;
}

const versionOf = (program: string): number =>
  Number(/\d+/.exec(execFileSync(program, ["--version"], { encoding: "utf8", cwd: "/" }))?.[0] ?? 0);

/** One for each major version, from the path and from where Debian keeps them. */
export function installedServers(): Installed[] {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...globSync("/usr/lib/postgresql/*/bin")];
  const found = new Map<number, Installed>();
  for (const folder of folders) {
    const [initdb, postgres] = [join(folder, "initdb"), join(folder, "postgres")];
    if (!existsSync(initdb) || !existsSync(postgres)) continue;
    const installed = { version: versionOf(postgres), initdb, postgres: realpathSync(postgres) };
    if (installed.version >= 14 && installed.version <= 18 && !found.has(installed.version))
      found.set(installed.version, installed);
  }
  return [...found.values()];
}

/** Answers how to connect. The directory's owner ends the server. */
export async function startInstalled({ initdb, postgres }: Installed, directory: string): Promise<string> {
  const account = await serverAccount();
  const data = join(directory, "cluster");
  await mkdir(directory, { recursive: true });
  await mkdir(data, { mode: 0o700 });
  if (account !== null) await chown(data, account.uid, account.gid);
  const parameters = [
    `--pgdata=${data}`,
    `--username=${superuser}`,
    "--auth=trust",
    "--encoding=UTF8",
    "--no-sync",
  ];
  execFileSync(realpathSync(initdb), parameters, { cwd: "/", stdio: "pipe", ...identity(account) });
  const binaries = { root: dirname(dirname(postgres)), initdb, postgres };
  const cluster = { directory, binaries, account, data, password: "" };
  const address = await chooseAddress(cluster);
  const seat = await startServer(cluster, address, { losesDataOnCrash: true, patienceSeconds: 60 });
  await makeDatabase(cluster, address);
  await seat.leave();
  return connectionStringOf(cluster, address);
}
