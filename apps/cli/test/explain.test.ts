// `punctual explain` needs no server: what it says, and how it refuses.
import { expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

const explain = (...words: string[]) => runCli(["explain", ...words]);

test("an expression is described with its next fires in its own zone and in UTC", async () => {
  const { code, out } = await explain(
    "cron(30 9 ? * MON *)",
    "--timezone",
    "America/Sao_Paulo",
    "--count",
    "2",
  );
  expect(code).toBe(0);
  expect(out).toBe(
    [
      "At 09:30, Monday (America/Sao_Paulo)",
      "",
      "  America/Sao_Paulo     UTC",
      "  Mon 2026-11-30 09:30  2026-11-30T12:30:00Z  in 5 d",
      "  Mon 2026-12-07 09:30  2026-12-07T12:30:00Z  in 12 d",
      "",
      "  AWS      cron(30 9 ? * MON *)",
      "  crontab  30 9 * * 1",
      "  Quartz   0 30 9 ? * 2",
      "",
    ].join("\n"),
  );
});

test("with --json the answer has the fields of the REST API", async () => {
  const { out } = await explain(
    "rate(1 hour)",
    "--json",
    "--count",
    "2",
    "--after",
    "2026-12-01T00:00:00+01:00",
  );
  const shown = { offset: "+00:00", dst: null, excluded: null };
  const cannot = { text: null, note: expect.any(String) };
  expect(JSON.parse(out)).toEqual({
    expression: "rate(1 hour)",
    kind: "rate",
    description: "Every hour",
    dialects: { aws: { text: "rate(1 hour)", note: null }, crontab: cannot, quartz: cannot },
    next: ["2026-12-01T00:00:00.000Z", "2026-12-01T01:00:00.000Z"],
    occurrences: [
      { at: "2026-12-01T00:00:00.000Z", local: "2026-12-01T00:00", ...shown },
      { at: "2026-12-01T01:00:00.000Z", local: "2026-12-01T01:00", ...shown },
    ],
    warnings: [],
  });
});

test("a crontab's and Quartz's way of writing is understood where it is asked for", async () => {
  const { out } = await explain("0 9 * * 1-5", "--dialect", "auto");
  expect(out).toContain("  AWS      cron(0 9 ? * 2-6 *)\n  crontab  0 9 * * 1-5\n");
  const { code, err } = await explain("0 25 * * *", "--dialect", "crontab");
  expect(code).toBe(2);
  const [text = "", mark = ""] = err.split("\n").slice(-3);
  expect(text.slice(mark.indexOf("^"))).toBe("25 * * *");
});

test("a fire that a change of the clocks touches says so", async () => {
  const berlin = ["--timezone", "Europe/Berlin", "--count", "1", "--after", "2026-03-28T12:00:00Z"];
  const { out } = await explain("cron(0 9 * * ? *)", ...berlin);
  expect(out).toContain("the first after the clocks were changed");
});

test("a rate counts from --start-at, and nothing fires before it", async () => {
  const { out } = await explain(
    "rate(7 minutes)",
    "--json",
    "--count",
    "2",
    "--start-at",
    "2027-01-01T00:00:00Z",
  );
  expect(JSON.parse(out).next).toEqual(["2027-01-01T00:00:00.000Z", "2027-01-01T00:07:00.000Z"]);
});

test("an expression that never fires is explained with a warning", async () => {
  const { code, out } = await explain("cron(0 0 30 2 ? *)");
  expect(code).toBe(0);
  expect(out).toContain("never fires");
  expect(out).toContain("Careful: No occurrence is left");
});

test("a malformed expression is a usage error that points at the character", async () => {
  const { code, err } = await explain("cron(0 25 * * ? *)");
  expect(code).toBe(2);
  expect(err).toContain('Expected hours to be 0–23, got "25" at character 7.');
  const [shown = "", mark = ""] = err.split("\n").slice(-3);
  expect(shown.slice(mark.indexOf("^"), mark.indexOf("^") + 2)).toBe("25");
});

test("with --json a refusal is JSON with field and position", async () => {
  const { code, out, err } = await explain("cron(0 25 * * ? *)", "--json");
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(JSON.parse(err)).toMatchObject({
    field: "expression",
    part: "hours",
    position: 7,
    code: "invalid-value",
  });
});

test.each([
  [["rate(1 minute)", "--timezone", "Europe/Berlim"], 'Did you mean "Europe/Berlin"?'],
  [["at(2027-03-28T02:30:00)", "--timezone", "Europe/Berlin"], "at(2027-03-28T03:00:00)"],
  [["rate(1 minute)", "--count", "0"], "Expected a whole number from 1 to 100."],
  [["rate(1 minute)", "--count", "ten"], "Expected a whole number from 1 to 100."],
  [["rate(1 minute)", "--after", "yesterday"], "Expected an RFC 3339 instant"],
  [["rate(1 minute)", "--after", "2026-02-30T00:00:00Z"], "Expected an RFC 3339 instant"],
  [["rate(1 minute)", "--zone", "UTC"], "unknown option '--zone'"],
  [[], "missing required argument 'expression'"],
])("%j is a usage error that says what is wrong", async (words, message) => {
  const { code, err, out } = await explain(...words);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(out).toBe("");
});

test("colours appear on a terminal only, and never with NO_COLOR", async () => {
  const words = ["explain", "rate(1 minute)"];
  const escape = "\u001b[";
  expect((await runCli(words, { terminal: true })).out).toContain(escape);
  expect((await runCli(words, { terminal: true, environment: { NO_COLOR: "1" } })).out).not.toContain(escape);
  expect((await runCli(words)).out).not.toContain(escape);
});
