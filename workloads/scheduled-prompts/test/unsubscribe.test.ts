// The link in a mail that pauses its prompt.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPrompts, type Prompts } from "./open-prompts.ts";

let door: Prompts;
let id: string;
let path: string;
beforeAll(async () => {
  door = await openPrompts({ publicUrl: "https://punctual.example" });
  id = await door.made("ann", { name: "<b>Brief</b>" });
  await door.advanceTo("2026-03-02T10:00:00Z");
  const [mail] = await door.mails();
  path = /https:\/\/punctual\.example(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
});
afterAll(() => door.close());

const statusOf = async () => (await door.as("ann", "GET", `/v1/schedules/${id}`)).body;

test("the mail's headers carry it too, for one click", () => {
  const raw = door.smtp.mails[0]?.raw.replaceAll(/\r\n[ \t]+/g, " ") ?? "";
  expect(raw).toContain(`List-Unsubscribe: <https://punctual.example${path}>`);
  expect(raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(path).toMatch(new RegExp(`^/v1/schedules/${id}/unsubscribe\\?token=[A-Za-z0-9_-]{43}$`));
});

test("what is stored opens nothing", async () => {
  const token = path.split("token=")[1] ?? "";
  const rows = await door.database.execute(
    "select encode(token_hash, 'escape') as hash from prompt_unsubscribes",
  );
  expect(JSON.stringify(rows)).not.toContain(token);
});

test("looking at it asks, and changes nothing", async () => {
  const { status, headers, text } = await door.call({ method: "GET", path });
  expect(status).toBe(200);
  expect(headers["content-type"]).toContain("text/html");
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(text).toContain("&lt;b&gt;Brief&lt;/b&gt;");
  expect(text).toContain('<form method="post">');
  expect(await statusOf()).toMatchObject({ status: "active" });
});

test.each([
  ["no token", () => path.split("?")[0] ?? ""],
  ["another token", () => path.replace(/token=.{4}/, "token=AAAA")],
  ["a token of another prompt", () => path.replace(id, "another-prompt")],
  ["a token that is none", () => path.replace(/token=.*/, "token=short")],
])("%s is 401, and changes nothing", async (_what, other) => {
  for (const method of ["GET", "POST"] as const) {
    const { status, headers } = await door.call({ method, path: other() });
    expect([status, typeof headers["www-authenticate"]]).toEqual([401, "string"]);
  }
  expect(await statusOf()).toMatchObject({ status: "active" });
});

test("one click pauses, and once more is as good", async () => {
  const click = () =>
    door.call({
      method: "POST",
      path,
      body: "List-Unsubscribe=One-Click",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  for (const answer of [await click(), await click()])
    expect(answer).toMatchObject({ status: 200, text: expect.stringContaining("Paused") });
  expect(await statusOf()).toMatchObject({ status: "paused", nextRunAt: null });
});

test("the link of a deleted prompt leads nowhere", async () => {
  await door.as("ann", "DELETE", `/v1/schedules/${id}`);
  expect((await door.call({ method: "GET", path })).status).toBe(401);
});
