// The embedded server: one per directory, whoever starts, dies, joins or leaves.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase, startEmbeddedServer, type EmbeddedServer } from "../src/index.ts";
import { accountIn, serverAccount } from "../src/embedded/account.ts";
import { binariesIn, findBinaries } from "../src/embedded/binaries.ts";
import { choosePlace } from "../src/embedded/place.ts";
import { lives, readPostmaster } from "../src/embedded/postmaster.ts";

const asRoot = process.getuid?.() === 0;
let parent: string;
let dataDirectory: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "embedded-"));
  await chmod(parent, 0o755);
  dataDirectory = join(parent, "data");
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const start = (): Promise<EmbeddedServer> => startEmbeddedServer({ dataDirectory });

async function ask(server: EmbeddedServer, sql: string): Promise<unknown> {
  const database = openDatabase({
    connectionString: server.connectionString,
    applicationName: "test",
    poolSize: 1,
  });
  return database.execute(sql).finally(() => database.end());
}

async function pidOf(server: EmbeddedServer): Promise<number> {
  const postmaster = await readPostmaster(join(server.dataDirectory, "cluster"));
  if (postmaster === null) throw new Error("Expected a server, got none.");
  return postmaster.pid;
}

interface Other {
  readonly child: ChildProcess;
  readonly role: string;
}

async function startElsewhere(): Promise<Other> {
  const program = new URL("./hold-server.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [program, dataDirectory], { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = await once(child.stdout, "data");
  return { child, role: String(line).trim() };
}

async function end({ child }: Other): Promise<void> {
  child.stdin?.end();
  if (child.exitCode === null) await once(child, "exit");
}

test("the first start makes a durable PostgreSQL 18, and a later start finds its data", async () => {
  const first = await start();
  expect(first.role).toBe("started");
  expect(
    await ask(
      first,
      "select current_setting('fsync') as fsync, current_setting('server_version_num')::int / 10000 as version",
    ),
  ).toEqual([{ fsync: "on", version: 18 }]);
  await ask(first, "create table kept as select 1 as one");
  await first.stop();
  const second = await start();
  expect(await ask(second, "select * from kept")).toEqual([{ one: 1 }]);
  const pid = await pidOf(second);
  await second.stop();
  expect(lives(pid)).toBe(false);
});

test("a server orphaned by kill -9 is adopted with what it committed", async () => {
  const other = await startElsewhere();
  expect(other.role).toBe("started");
  other.child.kill("SIGKILL");
  await once(other.child, "exit");
  const adopted = await start();
  expect(["adopted", "joined"]).toContain(adopted.role);
  const pid = await pidOf(adopted);
  await adopted.stop();
  expect(lives(pid)).toBe(false);
});

test("a second process joins the server, and the last one to leave stops it", async () => {
  const other = await startElsewhere();
  const ours = await start();
  expect(ours.role).toBe("joined");
  const pid = await pidOf(ours);
  await end(other);
  expect(await ask(ours, "select 1 as one")).toEqual([{ one: 1 }]);
  await ours.stop();
  expect(lives(pid)).toBe(false);
});

test("a process that is stopped in its tracks keeps its server; another joins it", async () => {
  const other = await startElsewhere();
  other.child.kill("SIGSTOP");
  const ours = await start();
  expect(ours.role).toBe("joined");
  await ours.stop();
  other.child.kill("SIGCONT");
  await end(other);
});

test("processes that start at the same moment share one server", async () => {
  const servers = await Promise.all([start(), start(), startElsewhere()]);
  const roles = servers.map(({ role }) => role).sort();
  expect(roles).toEqual(["joined", "joined", "started"]);
  await Promise.all([servers[0].stop(), servers[1].stop(), end(servers[2])]);
});

test("joining while the last one leaves ends well for both", async () => {
  const first = await start();
  const [second] = await Promise.all([start(), first.stop()]);
  expect(await ask(second, "select 1 as one")).toEqual([{ one: 1 }]);
  await second.stop();
});

test("a stale postmaster.pid whose number another process got is not taken for a server", async () => {
  const first = await start();
  const file = join(first.dataDirectory, "cluster", "postmaster.pid");
  const text = await readFile(file, "utf8");
  await first.stop();
  await writeFile(file, text.replace(/^\d+/, String(process.pid)));
  await chmod(file, 0o644);
  const second = await start();
  expect(second.role).toBe("started");
  await second.stop();
});

test("a path too long for a socket is served on loopback", async () => {
  dataDirectory = join(parent, "long".repeat(30));
  const server = await start();
  expect(new URL(server.connectionString).hostname).toBe("127.0.0.1");
  expect(await ask(server, "select 1 as one")).toEqual([{ one: 1 }]);
  await server.stop();
});

test("a server that cannot start says why, in its own log's words", async () => {
  await (await start()).stop();
  await writeFile(join(dataDirectory, "cluster", "postgresql.auto.conf"), "no_such_setting = 1\n");
  await expect(start()).rejects.toThrow("no_such_setting");
});

test.runIf(asRoot)("as root the server runs as another user", async () => {
  const server = await start();
  const status = await readFile(`/proc/${await pidOf(server)}/status`, "utf8");
  expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).not.toBe("0");
  await server.stop();
});

test.runIf(asRoot)(
  "a directory the server's user cannot enter is replaced by one that it can, named in the log and in a note",
  async () => {
    const closed = join(parent, "closed");
    await mkdir(closed, { mode: 0o700 });
    const lines: string[] = [];
    const server = await startEmbeddedServer({
      dataDirectory: join(closed, "data"),
      fallbackDirectory: join(parent, "open"),
      log: (line) => lines.push(line),
    });
    expect(server.dataDirectory.startsWith(join(parent, "open"))).toBe(true);
    expect(lines).toEqual([expect.stringContaining(`cannot enter ${closed}`)]);
    expect(await readFile(join(closed, "data", "MOVED.txt"), "utf8")).toContain(server.dataDirectory);
    await server.stop();
  },
);

test.runIf(asRoot)("when no directory can be entered the message names it and DATABASE_URL", async () => {
  const closed = join(parent, "closed");
  await mkdir(closed, { mode: 0o700 });
  const starting = startEmbeddedServer({
    dataDirectory: join(closed, "data"),
    fallbackDirectory: join(closed, "also"),
  });
  await expect(starting).rejects.toThrow(/closed.*DATABASE_URL/s);
});

test("a platform without a PostgreSQL is told so, with DATABASE_URL as the way out", async () => {
  await expect(findBinaries({ platform: "plan9", arch: "mips" })).rejects.toThrow(
    /plan9 mips.*DATABASE_URL/s,
  );
});

test("the server's user is postgres, else punctual, and never root", () => {
  expect(accountIn("root:x:0:0::/root:/bin/sh\npunctual:x:998:997::/:\npostgres:x:101:104::/:")).toEqual({
    name: "postgres",
    uid: 101,
    gid: 104,
  });
  expect(accountIn("punctual:x:998:997::/:")).toEqual({ name: "punctual", uid: 998, gid: 997 });
  expect(accountIn("root:x:0:0::/root:/bin/sh\npostgres:x:0:0::/:")).toBeNull();
});

test.runIf(asRoot)(
  "binaries the server's user cannot enter are copied, once, to where it can run them",
  async () => {
    const closed = join(parent, "closed");
    await mkdir(closed, { mode: 0o700 });
    await cp((await findBinaries()).root, join(closed, "native"), {
      recursive: true,
      verbatimSymlinks: true,
    });
    const account = await serverAccount();
    const lines: string[] = [];
    const wish = {
      requested: dataDirectory,
      binaries: binariesIn(join(closed, "native")),
      account,
      fallback: join(parent, "open"),
      log: (line: string) => lines.push(line),
    };
    const { binaries } = await choosePlace(wish);
    expect((await choosePlace(wish)).binaries).toEqual(binaries);
    expect(lines[0]).toContain(`PostgreSQL copied to ${binaries.root}`);
    const identity = account === null ? {} : { uid: account.uid, gid: account.gid };
    expect(String(execFileSync(binaries.postgres, ["--version"], { ...identity, cwd: "/" }))).toContain(
      "PostgreSQL",
    );
  },
);

test("a process whose own session was ended does not stop the server under another", async () => {
  const other = await startElsewhere();
  const ours = await start();
  await ask(
    ours,
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'punctual seat' order by backend_start desc limit 1",
  );
  await ours.stop();
  const again = await start();
  expect(again.role).toBe("joined");
  await end(other);
  await again.stop();
});
