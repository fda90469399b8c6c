// Every command explains itself and ends with the exit code that scripts expect.
import { expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

const commands = [
  "start",
  "dev",
  "migrate",
  "call",
  "explain",
  "config print",
  "backfill",
  "backfill-cancel",
  "freeze",
  "unfreeze",
  "limits",
  "audit",
  "doctor",
  "import crontab",
  "completion",
  ...["create", "ls", "revoke"].map((verb) => `key ${verb}`),
  ...["set", "ls", "rm"].map((verb) => `secret ${verb}`),
  ...["ls", "get", "put", "rm", "pause", "resume", "run", "next", "versions", "restore"].map(
    (verb) => `schedule ${verb}`,
  ),
  ...["ls", "show", "logs", "cancel", "retry"].map((verb) => `run ${verb}`),
  ...["ls", "show", "redrive", "discard"].map((verb) => `dlq ${verb}`),
];

test.each(commands)("%s has --json, and help with an example of itself", async (command) => {
  const { code, out, err } = await runCli([...command.split(" "), "--help"]);
  expect(code).toBe(0);
  expect(err).toBe("");
  expect(out).toContain("--json");
  expect(out).toContain(`Example:\n  $ punctual ${command}`);
});

test.each(["", "schedule", "run", "dlq", "key", "secret", "import", "config"])(
  "'punctual %s' without a command is a usage error that lists the commands",
  async (words) => {
    const { code, err } = await runCli(words === "" ? [] : [words]);
    expect(code).toBe(2);
    expect(err).toContain("Commands:");
  },
);

test.each([
  [["explian"], "Did you mean explain?"],
  [["schedule", "list"], "unknown command 'list'"],
  [["schedule", "get"], "missing required argument 'name'"],
  [["schedule", "get", "a/b/c"], 'got "a/b/c"'],
  [["schedule", "get", "a", "b"], "too many arguments"],
  [["schedule", "put", "a", "--job", "x"], "Expected --expression or --file"],
  [
    ["schedule", "put", "a", "--expression", "rate(1 minute)"],
    "Expected --url-target, --job, --api-destination or --file",
  ],
  [["schedule", "put", "a", "--expression", "x", "--job", "x", "--url-target", "http://x"], "got more"],
  [["schedule", "put", "a", "--expression", "x", "--job", "x", "--method", "PUT"], "Expected --job alone"],
  [["schedule", "put", "a", "--expression", "x", "--job", "x", "--input", "{"], "Expected JSON"],
  [
    ["schedule", "put", "a", "--expression", "x", "--job", "x", "--input", "1", "--input-text", "1"],
    "got both",
  ],
  [
    ["schedule", "put", "a", "--expression", "x", "--url-target", "http://x", "--header", "no-colon"],
    "Expected a header",
  ],
  [["schedule", "put", "a", "--file", "nowhere.json"], "can be read"],
  [["run", "show", ".."], 'Expected a name or an id, got ".."'],
  [["run", "ls", "--limit", "201"], "Expected a whole number from 1 to 200"],
  [["schedule", "ls", "--url", "localhost:3000"], "Expected --url to be"],
])("%j is a usage error that says why", async (words, message) => {
  const { code, out, err } = await runCli(words);
  expect(err).toContain(message);
  expect(code).toBe(2);
  expect(out).toBe("");
});

test("the version is printed", async () => {
  expect(await runCli(["--version"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});
