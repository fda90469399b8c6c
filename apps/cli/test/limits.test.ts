// Limits of punctual.config.ts: read, checked, and put before the schedules that name them.
import { expect, test } from "vitest";
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
