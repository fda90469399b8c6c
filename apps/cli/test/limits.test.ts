// Limits of punctual.config.ts: read, checked, and put before the schedules that name them.
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { numbersFor, rateLimitsOf } from "../src/config/limits.ts";
import { loadConfig } from "../src/config/load-config.ts";
import { makeFolder, runCli } from "./run-cli.ts";

test("a limit that the file gets wrong is refused, naming its place and the known words", async () => {
  await using folder = await makeFolder({
    "punctual.config.ts": `export default { limits: { upstream: { ratePerSeccond: 1 }, none: {}, both: { ratePerSecond: 1, ratePerMinute: 1 } } };`,
  });
  const { code, err } = await runCli(["config", "print"], { directory: folder.path });
  expect(code).toBe(3);
  expect(err).toContain('in limits.upstream, got "ratePerSeccond". Did you mean "ratePerSecond"?');
  expect(err).toContain("limits.none.ratePerSecond: Expected ratePerSecond, ratePerMinute or concurrency");
  expect(err).toContain("limits.both.ratePerMinute: Expected ratePerSecond or ratePerMinute, got both.");
});

test("limits that fit are accepted", async () => {
  await using folder = await makeFolder({
    "punctual.config.ts": `export default { limits: { upstream: { ratePerMinute: 30 }, few: { concurrency: 2 } } };`,
  });
  expect(await runCli(["config", "print"], { directory: folder.path })).toMatchObject({ code: 0, err: "" });
});

const hosted = fileURLToPath(new URL("./fixture/hosted.config.ts", import.meta.url));

test.each([
  [
    "wordsPerUsr: 1",
    'limits to give a number only to what a workload names, got "wordsPerUsr". Did you mean "wordsPerUser"?',
  ],
  ["wordsPerUser: -1", "limits.wordsPerUser"],
  [
    "wordsPerUser: { ratePerSecond: 1 }",
    "Expected limits.wordsPerUser to be a number, which a workload reads, got a pace.",
  ],
  ['wordsPerUser: "9"', "limits.wordsPerUser"],
])("limits of { %s } are refused with exit code 3", async (limits, message) => {
  await using folder = await makeFolder({
    "punctual.config.ts": `import hosted from ${JSON.stringify(pathToFileURL(hosted).href)};
      export default { ...hosted, limits: { ${limits} } };`,
  });
  const { code, err } = await runCli(["config", "print"], { directory: folder.path });
  expect(code).toBe(3);
  expect(err).toContain(message);
});

test("a workload is opened with its own numbers, where the file gives no other", async () => {
  const { limits } = await loadConfig(dirname(hosted), hosted);
  expect(numbersFor({ limits: { wordsPerUser: 7, wordsPerDay: 70 } }, limits)).toEqual({
    wordsPerUser: 9,
    wordsPerDay: 70,
  });
  expect(numbersFor({}, limits)).toEqual({});
  expect(rateLimitsOf(limits).map(({ name }) => name)).toEqual(["upstream"]);
});
