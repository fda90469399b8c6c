// The program that sends a file.
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, type Door } from "./open-door.ts";

let door: Door;
let directory: string;
let url: string;
beforeAll(async () => {
  door = await openDoor();
  directory = await mkdtemp(join(tmpdir(), "import-"));
  const { port } = await door.server.listen({ host: "127.0.0.1", port: 0 });
  url = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await door.close();
  await rm(directory, { recursive: true });
});

const program = new URL("../src/import-file.ts", import.meta.url).pathname;

async function send(file: string, environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [program, file], {
    env: { PUNCTUAL_URL: url, PUNCTUAL_ADMIN_TOKEN: "operator", INIT_CWD: directory, ...environment },
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output, errors };
}

test("a file is sent with progress, and the answer printed", async () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => `u${row},p,Product,1.25,EUR`);
  await writeFile(join(directory, "products.csv"), ["userId,id,name,value,currency", ...rows, ""].join("\n"));
  const { code, output, errors } = await send("products.csv");
  expect(errors).toContain("100 % of ");
  expect({ code, output }).toEqual({ code: 0, output: '{"upserted":30000}\n' });
  expect(await door.database.execute("select count(*)::int as n from products")).toEqual([{ n: 30_000 }]);
});

test("a file that is refused ends with 1 and says which line", async () => {
  await writeFile(join(directory, "wrong.ndjson"), '{"userId":"a"}\n');
  const { code, errors } = await send("wrong.ndjson");
  expect(code).toBe(1);
  expect(errors).toContain("Line 1");
});

test("a wrong token, a file that is not there and a server that is away end with 1", async () => {
  await writeFile(join(directory, "fine.csv"), "userId,id,name,value,currency\n");
  expect((await send("fine.csv", { PUNCTUAL_ADMIN_TOKEN: "wrong" })).code).toBe(1);
  expect((await send("absent.csv")).code).toBe(1);
  expect((await send("fine.csv", { PUNCTUAL_URL: "http://127.0.0.1:9" })).code).toBe(1);
});

test("a file of an unknown kind ends with 2 and the usage", async () => {
  const { code, errors } = await send("products.xlsx");
  expect(code).toBe(2);
  expect(errors).toContain("Usage:");
});
