// `punctual export …` asked of a running server, or of a configuration file.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAwsServer, type AwsServer } from "../aws-server.ts";
import { makeFolder, runCli } from "../run-cli.ts";

let opened: AwsServer | undefined;
const server = (): AwsServer => {
  if (opened === undefined) throw new Error("Expected the server to be open.");
  return opened;
};
const secret = "a-secret-that-stays-here";

beforeAll(async () => {
  opened = await openAwsServer();
  const put = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(`${server().url}/api/v1${path}`, {
      method: "PUT",
      headers: {
        authorization: "Bearer an-admin-token-that-nobody-guesses",
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(201);
  };
  await put("/connections/shop", { kind: "basic", username: "punctual", password: secret });
  await put("/api-destinations/orders", { url: "https://shop.example.com/orders", connection: "shop" });
  for (const name of ["b", "a"])
    await put(`/schedules/default/${name}`, {
      expression: "cron(0 2 * * ? *)",
      target: { kind: "api-destination", name: "orders" },
      input: { name },
    });
});
afterAll(() => opened?.close());

test.each(["cloudformation", "terraform", "cli"])(
  "as %s it has every schedule and no secret",
  async (format) => {
    const { code, out, err } = await server().punctual("export", format);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const text of [
      "https://shop.example.com/orders",
      "cron(0 2 * * ? *)",
      "FailedInvocations",
      "InvokeApiDestination",
    ])
      expect(out).toContain(text);
    // In the order of their names, whatever the order in which they were made.
    expect(out.search(/name\\+":\\+"a/) < out.search(/name\\+":\\+"b/)).toBe(true);
    expect(out).not.toContain(secret);
  },
);

test("--schedule takes one, --out writes it to a file, and what is not there is a usage error", async () => {
  await using folder = await makeFolder();
  const file = join(folder.path, "a.tf");
  const { code, out } = await server().punctual("export", "terraform", "--schedule", "a", "--out", file);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`Wrote ${file}: `) });
  const written = await readFile(file, "utf8");
  expect(written).toContain('"aws_cloudwatch_event_rule" "a_rule"');
  expect(written).not.toContain('"b_rule"');
  const wrong = await server().punctual("export", "terraform", "--schedule", "none");
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('got "none"') });
  const nowhere = await server().punctual("export", "terraform", "--out", "/nowhere/a.tf");
  expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining("--out") });
});

test("--config takes the schedules of a file, whose connections only the server knows; --json says what was left out", async () => {
  const schedules = [
    { name: "job", expression: "cron(0 2 * * ? *)", target: { kind: "http", url: "https://a.example" } },
    {
      name: "kept",
      expression: "cron(0 2 * * ? *)",
      target: { kind: "http", url: "https://a.example", connection: "shop" },
    },
  ];
  await using folder = await makeFolder({
    "punctual.config.ts": `export default { schedules: ${JSON.stringify(schedules)} };`,
  });
  const words = ["export", "cloudformation", "--config", "punctual.config.ts", "--json"];
  const { code, out } = await runCli(words, { directory: folder.path });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    format: "cloudformation",
    file: null,
    text: expect.stringContaining("JobRule"),
    leftOut: [{ schedule: "default/kept", reason: expect.stringContaining("running server") }],
  });
});
