// A prompt's run: the model asked once, the answer kept, the mail sent once, whatever fails in between.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openPrompts, groqKey, itemsOf, textIn, type Prompts } from "./open-prompts.ts";

let door: Prompts;
beforeEach(async () => {
  door = await openPrompts({ workload: { completionTimeoutSeconds: 0.3 } });
});
afterEach(() => door.close());

const due = "2026-03-02T10:00:00Z";

/** Later than any retry by itself, earlier than the next day's run. */
const later = "2026-03-02T10:30:00Z";

const runsOf = async () => {
  const { body } = await door.call({
    method: "GET",
    path: "/api/v1/runs?job=scheduled-prompts.execute",
    role: "viewer",
  });
  return body;
};

test("when its time comes, the model is asked once, the answer is kept, and one mail is sent", async () => {
  const id = await door.made("ann", { name: "Brief für Ann ✓" });
  await door.advanceTo(due);
  expect(door.groq.requests).toEqual([
    { authorization: `Bearer ${groqKey}`, model: "openai/gpt-oss-120b", prompt: "What is new?" },
  ]);
  const [result] = await door.results("ann", id);
  expect(result).toEqual({
    id: expect.any(String),
    scheduleId: id,
    runId: expect.any(String),
    scheduledAt: "2026-03-02T10:00:00.000Z",
    createdAt: "2026-03-02T10:00:00.000Z",
    status: "succeeded",
    model: "openai/gpt-oss-120b",
    output: expect.stringContaining("What is new?"),
    usage: {
      promptTokens: expect.any(Number),
      completionTokens: expect.any(Number),
      totalTokens: expect.any(Number),
    },
    error: null,
    emailTo: "ann@example.com",
    emailedAt: "2026-03-02T10:00:00.000Z",
  });
  const [mail, ...others] = await door.mails();
  expect(others).toEqual([]);
  expect(door.smtp.mails[0]).toMatchObject({ from: "noreply@prompts.example", to: ["ann@example.com"] });
  expect(mail).toMatchObject({
    subject: "Scheduled prompt: Brief für Ann ✓",
    messageId: `<${result?.runId}@prompts.example>`,
    text: expect.stringContaining(result?.output?.trim() ?? "?"),
    html: expect.stringContaining("<h2>Simulated answer</h2>"),
    from: { value: [{ address: "noreply@prompts.example" }] },
  });
  expect(mail?.text).toContain("https://app.example.com/home");
  expect(mail?.html).toContain('href="https://app.example.com/home"');
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(await runsOf()).toMatchObject({
    items: [{ schedule: `scheduled-prompts/${id}`, state: "succeeded", kind: "scheduled" }],
  });
});

test("an operator runs it by hand, as often as they like", async () => {
  const id = await door.made("ann");
  const run = () =>
    door.call({ method: "POST", path: `/api/v1/schedules/scheduled-prompts/${id}:run`, role: "operator" });
  expect((await run()).status).toBe(201);
  await door.advanceTo("2026-03-02T09:10:00Z");
  expect((await run()).status).toBe(201);
  await door.advanceTo("2026-03-02T09:20:00Z");
  expect(await door.results("ann", id)).toHaveLength(2);
  expect(door.smtp.mails).toHaveLength(2);
});

/** Guarantee: a cursor is a list of texts. */
const partsOf = (cursor: string): readonly string[] =>
  JSON.parse(Buffer.from(cursor, "base64url").toString()) as readonly string[];

test("results are listed newest first, a page at a time, to their user alone", async () => {
  const id = await door.made("ann", { frequency: "hourly", time: "00:30" });
  for (const hour of ["09", "10", "11"]) await door.advanceTo(`2026-03-02T${hour}:30:00Z`);
  const path = `/v1/schedules/${id}/results`;
  const { body: first } = await door.as("ann", "GET", `${path}?limit=2`);
  expect(itemsOf(first)).toMatchObject([
    { scheduledAt: "2026-03-02T11:30:00.000Z" },
    { scheduledAt: "2026-03-02T10:30:00.000Z" },
  ]);
  const cursor = textIn(first, "nextCursor");
  expect((await door.as("ann", "GET", `${path}?limit=2&cursor=${cursor}`)).body).toMatchObject({
    items: [{ scheduledAt: "2026-03-02T09:30:00.000Z" }],
    nextCursor: null,
  });
  const [seal, createdAt] = partsOf(cursor);
  const forged = Buffer.from(JSON.stringify([seal, createdAt, "no-run"])).toString("base64url");
  expect((await door.as("ann", "GET", `${path}?cursor=${forged}`)).body).toMatchObject({
    status: 400,
    field: "cursor",
  });
  expect((await door.as("bob", "GET", path)).status).toBe(404);
  const others = await door.made("bob");
  expect((await door.as("bob", "GET", `/v1/schedules/${others}/results?cursor=${cursor}`)).status).toBe(400);
});

describe("the mail server", () => {
  test.each([
    ["refuses for now", { kind: "code", code: 451 } as const],
    ["hangs up", { kind: "close" } as const],
  ])("%s: the mail alone is sent again", async (_what, fault) => {
    const id = await door.made("ann");
    door.smtp.fail(fault);
    await door.advanceTo(due);
    expect(await door.results("ann", id)).toMatchObject([
      { status: "succeeded", output: expect.any(String), emailedAt: null, emailTo: null, error: null },
    ]);
    await door.advanceTo(later);
    expect(door.groq.requests).toHaveLength(1);
    expect(door.smtp.mails).toHaveLength(1);
    expect(await door.results("ann", id)).toMatchObject([
      { emailedAt: "2026-03-02T10:30:00.000Z", emailTo: "ann@example.com" },
    ]);
  });

  test("refuses for good: the run is dead, its reason is in the result, the answer stays", async () => {
    const id = await door.made("ann");
    door.smtp.fail({ kind: "code", code: 550, message: "No such mailbox" });
    await door.advanceTo(due);
    await door.advanceTo(later);
    expect(await runsOf()).toMatchObject({ items: [{ state: "dead", attemptCount: 1 }] });
    expect(await door.results("ann", id)).toMatchObject([
      {
        status: "failed",
        output: expect.any(String),
        error: expect.stringContaining("550"),
        emailedAt: null,
      },
    ]);
    expect(door.smtp.mails).toEqual([]);
  });

  test("takes the mail of a dead run that is run again, without another question to the model", async () => {
    const id = await door.made("ann");
    door.smtp.fail({ kind: "code", code: 550 });
    await door.advanceTo(due);
    const [failed] = await door.results("ann", id);
    await door.call({ method: "POST", path: `/api/v1/runs/${failed?.runId}:retry`, role: "operator" });
    await door.advanceTo(later);
    expect(await door.results("ann", id)).toMatchObject([
      { status: "succeeded", error: null, emailedAt: "2026-03-02T10:30:00.000Z" },
    ]);
    expect(door.groq.requests).toHaveLength(1);
  });
});

describe("Groq", () => {
  test.each([
    ["is overloaded", { kind: "status", status: 503 } as const],
    ["answers no JSON", { kind: "malformed" } as const],
    ["answers nothing in time", { kind: "silent" } as const],
    ["answers without text", { kind: "output", output: " \n" } as const],
  ])("%s: it is asked again", async (_what, fault) => {
    const id = await door.made("ann");
    door.groq.fail(fault);
    await door.advanceTo(due);
    expect(await door.results("ann", id)).toEqual([]);
    await door.advanceTo(later);
    expect(door.groq.requests).toHaveLength(2);
    expect(await door.results("ann", id)).toMatchObject([{ status: "succeeded" }]);
    expect(door.smtp.mails).toHaveLength(1);
  });

  test("says when to come back: not a moment earlier", async () => {
    const id = await door.made("ann");
    door.groq.fail({ kind: "status", status: 429, retryAfter: "600" });
    await door.advanceTo(due);
    await door.advanceTo("2026-03-02T10:09:59Z");
    expect(door.groq.requests).toHaveLength(1);
    await door.advanceTo("2026-03-02T10:10:01Z");
    expect(door.groq.requests).toHaveLength(2);
    expect(await door.results("ann", id)).toMatchObject([{ status: "succeeded" }]);
  });

  test.each([400, 401, 404, 413])(
    "refuses with %d: the run is dead, its reason is in the result",
    async (status) => {
      const id = await door.made("ann");
      door.groq.fail({ kind: "status", status, message: `No, ${groqKey} may not` });
      await door.advanceTo(due);
      await door.advanceTo(later);
      expect(door.groq.requests).toHaveLength(1);
      expect(await runsOf()).toMatchObject({ items: [{ state: "dead", attemptCount: 1 }] });
      expect(await door.results("ann", id)).toMatchObject([
        { status: "failed", output: null, usage: null, error: `Groq answered ${status}: No, *** may not` },
      ]);
      expect(door.smtp.mails).toEqual([]);
      expect(JSON.stringify([door.lines, await runsOf()])).not.toContain(groqKey);
    },
  );

  test("is asked anew when a dead run is run again", async () => {
    const id = await door.made("ann");
    door.groq.fail({ kind: "status", status: 401 });
    await door.advanceTo(due);
    const [failed] = await door.results("ann", id);
    await door.call({ method: "POST", path: `/api/v1/runs/${failed?.runId}:retry`, role: "operator" });
    await door.advanceTo(later);
    expect(await door.results("ann", id)).toMatchObject([
      { runId: failed?.runId, status: "succeeded", error: null, output: expect.any(String) },
    ]);
    expect(door.smtp.mails).toHaveLength(1);
  });

  test("answers with what would harm: the mail shows it and does nothing", async () => {
    await door.made("ann", { name: "<script>alert(1)</script>" });
    door.groq.fail({
      kind: "output",
      output:
        "<script>alert(1)</script>\n\n[bank](javascript:alert(1)) ![p](https://evil.example/p.png)\n\n\r\nBcc: b@x.example",
    });
    await door.advanceTo(due);
    const [mail] = await door.mails();
    expect(String(mail?.html)).not.toMatch(/<script|<img|href="javascript/i);
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.text).toContain("<script>alert(1)</script>");
    expect(door.smtp.mails[0]?.to).toEqual(["ann@example.com"]);
  });
});

describe("a node that dies", () => {
  /** One attempt at the same run, as a node would make it after another one died. */
  const attempt = async (id: string, runId: string) => {
    const [execute] = door.workload.jobs;
    if (execute === undefined) throw new Error("Expected a job, got none.");
    return execute.runner.run(
      {
        input: JSON.stringify({ promptId: id, userId: "ann" }),
        run: {
          id: runId,
          schedule: `scheduled-prompts/${id}`,
          scheduledAt: new Date(due),
          timezone: "UTC",
          attempt: 2,
        },
      },
      {
        signal: new AbortController().signal,
        progress: null,
        onlyItems: null,
        log: () => {},
        saveProgress: async () => {},
        failedItems: async () => [],
      },
    );
  };
  const runId = "018f0000-0000-7000-8000-000000000001";

  test("after the mail was recorded leaves nothing to do", async () => {
    const id = await door.made("ann");
    await attempt(id, runId);
    expect(await attempt(id, runId)).toMatchObject({ kind: "succeeded" });
    expect([door.groq.requests.length, door.smtp.mails.length]).toEqual([1, 1]);
  });

  test("after the answer was kept leaves the mail", async () => {
    const id = await door.made("ann");
    door.smtp.fail({ kind: "close" });
    expect(await attempt(id, runId)).toMatchObject({ kind: "failed" });
    expect(await attempt(id, runId)).toMatchObject({ kind: "succeeded" });
    expect([door.groq.requests.length, door.smtp.mails.length]).toEqual([1, 1]);
  });

  test("between the mail server's word and our row of it costs one more mail, of the same Message-ID", async () => {
    const id = await door.made("ann");
    await door.database.execute(`
      create function public.die() returns trigger language plpgsql as $$ begin raise exception 'died'; end $$;
      create trigger die before update of emailed_at on public.prompt_results for each row execute function public.die()`);
    expect(await attempt(id, runId)).toMatchObject({ kind: "failed" });
    await door.database.execute("drop trigger die on public.prompt_results");
    expect(await attempt(id, runId)).toMatchObject({ kind: "succeeded" });
    expect(door.groq.requests).toHaveLength(1);
    const ids = (await door.mails()).map(({ messageId }) => messageId);
    expect(ids).toEqual([`<${runId}@prompts.example>`, `<${runId}@prompts.example>`]);
  });

  test("while the model answers has it asked again", async () => {
    const id = await door.made("ann");
    await door.database.execute(`
      create function public.die() returns trigger language plpgsql as $$ begin raise exception 'died'; end $$;
      create trigger die before insert on public.prompt_results for each row execute function public.die()`);
    expect(await attempt(id, runId)).toMatchObject({ kind: "failed" });
    await door.database.execute("drop trigger die on public.prompt_results");
    expect(await attempt(id, runId)).toMatchObject({ kind: "succeeded" });
    expect([door.groq.requests.length, door.smtp.mails.length]).toEqual([2, 1]);
  });

  test("two at the same run at once keep one answer", async () => {
    const id = await door.made("ann");
    await Promise.all([attempt(id, runId), attempt(id, runId)]);
    expect(await door.results("ann", id)).toHaveLength(1);
  });

  test("a run of a prompt that is gone ends quietly", async () => {
    const id = await door.made("ann");
    await door.as("ann", "DELETE", `/v1/schedules/${id}`);
    expect(await attempt(id, runId)).toMatchObject({ kind: "succeeded", result: { skipped: "gone" } });
    expect([door.groq.requests.length, door.smtp.mails.length]).toEqual([0, 0]);
  });
});
