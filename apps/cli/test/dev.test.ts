// `punctual dev`: the same as start, begun again when a file changes.
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openFolder, running, spawnNode } from "./node.ts";

// A process and a PostgreSQL take their time to start where other tests run beside them.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const declaring = (name: string): string =>
  `export default { schedules: [{ name: "${name}", expression: "rate(1 day)", target: { kind: "http", url: "http://localhost:1/" } }] };\n`;

test("a change of punctual.config.ts starts it again, and SIGTERM ends it with 0", async () => {
  await using folder = await openFolder({ "punctual.config.ts": declaring("before") });
  const node = await spawnNode({ directory: folder.path, words: ["dev"] });
  await node.printed(running);
  await node.printed("default/before");
  await writeFile(join(folder.path, "changed.ts"), declaring("after"));
  await rename(join(folder.path, "changed.ts"), join(folder.path, "punctual.config.ts"));
  await node.printed("default/after");
  expect(await node.stop()).toBe(0);
  expect(node.out().split(running)).toHaveLength(3);
});
