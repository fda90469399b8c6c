// Where the embedded server's files lie and who runs it, when the wish cannot be met as it is.
import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbeddedServer } from "../src/index.ts";
import { accountIn, serverAccount } from "../src/embedded/account.ts";
import { binariesIn, findBinaries } from "../src/embedded/binaries.ts";
import { choosePlace } from "../src/embedded/place.ts";
import { ask, makeGround, pidOf, type Ground } from "./embedded.ts";

const asRoot = process.getuid?.() === 0;
let ground: Ground;
beforeEach(async () => {
  ground = await makeGround();
});
afterEach(() => ground.clear());

test("a path too long for a socket is served on loopback", async () => {
  const server = await startEmbeddedServer({ dataDirectory: join(ground.parent, "long".repeat(30)) });
  expect(new URL(server.connectionString).hostname).toBe("127.0.0.1");
  expect(await ask(server, "select 1 as one")).toEqual([{ one: 1 }]);
  await server.stop();
});

test.runIf(asRoot)("as root the server runs as another user", async () => {
  const server = await startEmbeddedServer(ground);
  const status = await readFile(`/proc/${await pidOf(server)}/status`, "utf8");
  expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).not.toBe("0");
  await server.stop();
});

test.runIf(asRoot)(
  "a directory the server's user cannot enter is replaced by one that it can, named in the log and in a note",
  async () => {
    const closed = join(ground.parent, "closed");
    await mkdir(closed, { mode: 0o700 });
    const lines: string[] = [];
    const server = await startEmbeddedServer({
      dataDirectory: join(closed, "data"),
      fallbackDirectory: join(ground.parent, "open"),
      log: (line) => lines.push(line),
    });
    expect(server.dataDirectory.startsWith(join(ground.parent, "open"))).toBe(true);
    expect(lines).toEqual([expect.stringContaining(`cannot enter ${closed}`)]);
    expect(await readFile(join(closed, "data", "MOVED.txt"), "utf8")).toContain(server.dataDirectory);
    await server.stop();
  },
);

test.runIf(asRoot)("when no directory can be entered the message names it and DATABASE_URL", async () => {
  const closed = join(ground.parent, "closed");
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
    const closed = join(ground.parent, "closed");
    await mkdir(closed, { mode: 0o700 });
    await cp((await findBinaries()).root, join(closed, "native"), {
      recursive: true,
      verbatimSymlinks: true,
    });
    const account = await serverAccount();
    const lines: string[] = [];
    const wish = {
      requested: ground.dataDirectory,
      binaries: binariesIn(join(closed, "native")),
      account,
      fallback: join(ground.parent, "open"),
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

test("a package of binaries that lacks one is told of by the file's name, with DATABASE_URL as the way out", async () => {
  const entry = join(ground.parent, "package", "dist", "index.js");
  await mkdir(join(ground.parent, "package", "native", "bin"), { recursive: true });
  const { initdb, postgres } = binariesIn(join(ground.parent, "package", "native"));
  const find = (): Promise<unknown> => findBinaries(process, () => entry);
  await expect(find()).rejects.toThrow(new RegExp(`${initdb} to exist.*DATABASE_URL`, "s"));
  await writeFile(initdb, "");
  await expect(find()).rejects.toThrow(new RegExp(`${postgres} to exist.*DATABASE_URL`, "s"));
});

test("links that npm did not carry are made beside the libraries they point to", async () => {
  const native = join(ground.parent, "package", "native");
  await mkdir(join(native, "bin"), { recursive: true });
  await mkdir(join(native, "lib"));
  for (const file of Object.values(binariesIn(native)).slice(1)) await writeFile(file, "");
  await writeFile(join(native, "lib", "libpq.so.5.18"), "library");
  const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
  await writeFile(join(native, "pg-symlinks.json"), JSON.stringify(links));
  await findBinaries(process, () => join(ground.parent, "package", "dist", "index.js"));
  expect(await readFile(join(native, "lib", "libpq.so.5"), "utf8")).toBe("library");
});
