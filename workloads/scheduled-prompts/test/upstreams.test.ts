// Whom the workload calls: the real services, others, or the simulators; and what it does without.
import { expect, test } from "vitest";
import { z } from "zod";
import { openPrompts, type PromptsOptions } from "./open-prompts.ts";

const none = { GROQ_API_KEY: "", GROQ_BASE_URL: "", SMTP_URL: "", SES_FROM_EMAIL: "", FRONTEND_URL: "" };

const listShape = z.object({ items: z.array(z.object({ frequency: z.string(), status: z.string() })) });

async function opened(options: PromptsOptions) {
  const door = await openPrompts(options);
  return { ...door, [Symbol.asyncDispose]: () => door.close() };
}

test("in development without credentials both are simulated, and say so; a prompt runs all the same", async () => {
  await using door = await opened({ environment: none });
  expect(door.workload.upstreams).toEqual([
    { name: "Groq", address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), simulated: true },
    { name: "SMTP", address: expect.stringMatching(/^smtp:\/\/127\.0\.0\.1:\d+$/), simulated: true },
  ]);
  expect(door.lines.map(({ level, message }) => `${level} ${message}`)).toEqual([
    "warn Groq is simulated: set GROQ_API_KEY to call the real service",
    "warn SMTP is simulated: set SMTP_URL to call the real service",
  ]);
  const id = await door.made("ann");
  await door.advanceTo("2026-03-02T10:00:00Z");
  expect(await door.results("ann", id)).toMatchObject([
    { status: "succeeded", emailTo: "ann@example.com", emailedAt: expect.any(String) },
  ]);
});

test("addresses that are set are used as they are, shown without credentials", async () => {
  await using door = await opened({
    environment: { SMTP_URL: "smtps://user:secret@mail.example.com", GROQ_BASE_URL: "http://127.0.0.1:9/" },
  });
  expect(door.workload.upstreams).toEqual([
    { name: "Groq", address: "http://127.0.0.1:9", simulated: false },
    { name: "SMTP", address: "smtps://mail.example.com", simulated: false },
  ]);
  expect(JSON.stringify(door.lines)).not.toContain("secret");
});

test("a key alone means the real Groq, AWS's credentials and a sender Amazon SES", async () => {
  const aws = { AWS_ACCESS_KEY_ID: "AKIAEXAMPLE", AWS_SECRET_ACCESS_KEY: "s", AWS_REGION: "eu-west-1" };
  await using door = await opened({
    environment: { ...none, ...aws, GROQ_API_KEY: "gsk_x", SES_FROM_EMAIL: "noreply@mail.example" },
  });
  expect(door.workload.upstreams).toEqual([
    { name: "Groq", address: "https://api.groq.com", simulated: false },
    { name: "Amazon SES", address: "https://email.eu-west-1.amazonaws.com", simulated: false },
  ]);
});

test("credentials of AWS without a sender leave mail simulated in development", async () => {
  await using door = await opened({ environment: { ...none, AWS_ACCESS_KEY_ID: "AKIAEXAMPLE" } });
  expect(door.workload.upstreams?.[1]).toMatchObject({ name: "SMTP", simulated: true });
});

test.each([
  ["GROQ_API_KEY", { GROQ_API_KEY: "" }],
  ["SES_FROM_EMAIL", { SES_FROM_EMAIL: "" }],
])(
  "in production without %s it is loud at the start, and a run ends dead before anything is paid for",
  async (variable, missing) => {
    await using door = await opened({ mode: "production", environment: missing });
    expect(door.lines).toMatchObject([
      { level: "error", data: { variable }, message: expect.stringContaining(variable) },
    ]);
    const id = await door.made("ann");
    await door.advanceTo("2026-03-02T10:00:00Z");
    expect(door.groq.requests).toEqual([]);
    const { body } = await door.call({
      method: "GET",
      path: "/api/v1/runs?job=scheduled-prompts.execute",
      role: "viewer",
    });
    expect(body).toMatchObject({ items: [{ state: "dead", error: expect.stringContaining(variable) }] });
    expect(await door.results("ann", id)).toMatchObject([
      { status: "failed", error: "This server is not set up to run prompts yet." },
    ]);
  },
);

test.each([
  ["SMTP_URL", "mail.example.com"],
  ["SMTP_URL", "https://user:geheim@mail.example.com"],
  ["GROQ_BASE_URL", "ftp://geheim"],
  ["FRONTEND_URL", "geheim"],
])("%s that is no address stops the start, and is not shown", async (variable, value) => {
  const opening = openPrompts({ environment: { [variable]: value } });
  await expect(opening).rejects.toThrow(`Expected ${variable} to be`);
  await expect(opening).rejects.not.toThrow("geheim");
});

test("without anything that tells who signs tokens nobody gets in, and the start says so", async () => {
  await using door = await opened({ environment: { JWT_SECRET: "" } });
  expect(door.lines).toMatchObject([{ level: "warn", message: expect.stringContaining("JWT_SECRET") }]);
  expect((await door.as("ann", "GET", "/v1/schedules")).status).toBe(401);
});

test("without a front end no other page may read, and mails link to this server", async () => {
  await using door = await opened({
    environment: { FRONTEND_URL: "" },
    publicUrl: "https://punctual.example",
  });
  const answer = await door.as("ann", "GET", "/v1/schedules", {
    headers: { origin: "https://app.example.com" },
  });
  expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  await door.made("ann");
  await door.advanceTo("2026-03-02T10:00:00Z");
  expect((await door.mails())[0]?.text).toContain("Your prompts: https://punctual.example\n");
});

test("models are those that the configuration names", async () => {
  await using door = await opened({ workload: { models: ["own/large", "own/small"] } });
  const id = await door.made("ann");
  expect((await door.as("ann", "GET", `/v1/schedules/${id}`)).body).toMatchObject({ model: "own/large" });
  await door.made("ann", { model: "own/small" });
  const body = { name: "A", prompt: "B", frequency: "daily", time: "10:00", model: "openai/gpt-oss-20b" };
  expect((await door.as("ann", "POST", "/v1/schedules", { body })).body).toMatchObject({
    status: 400,
    field: "model",
    detail: expect.stringContaining("own/large, own/small"),
  });
});

test("the sample user comes once, with a daily and a weekly prompt, once the node runs", async () => {
  await using door = await opened({});
  const demo = { userId: "user-demo", email: "demo@example.com" };
  const listed = async () => (await door.as(demo, "GET", "/v1/schedules")).body;
  const another = await door.openAnother({ JWT_SECRET: "x".repeat(32) });
  expect(await another.seed?.()).toBe("the user user-demo with 2 prompts");
  await another.started?.();
  const { items } = listShape.parse(await listed());
  expect(items.map(({ frequency, status }) => `${frequency} ${status}`).sort()).toEqual([
    "daily active",
    "weekly active",
  ]);
  expect(await another.seed?.()).toBeNull();
});
