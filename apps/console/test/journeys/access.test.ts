// Who may see and do what: signing in and out, and what a viewer is not offered.
import { afterAll, beforeAll, vi } from "vitest";
import { expectAccessible } from "../support/accessible.ts";
import { openConsole, type ConsoleDoor } from "../support/console-door.ts";
import { journey, journeyTimeouts } from "../support/journey.ts";
import { makeReports } from "../support/reports.ts";
import { textOf } from "../support/text-of.ts";

vi.setConfig(journeyTimeouts);

let door: ConsoleDoor;
beforeAll(async () => {
  // Nobody is let in without a credential.
  door = await openConsole(makeReports().workload, { mode: "production" });
  await door.ask("PUT", "/api/v1/schedules/default/nightly", {
    expression: "cron(0 2 * * ? *)",
    target: { kind: "job", job: "reports.send" },
  });
  await door.ask("POST", "/api/v1/schedules/default/nightly:run", { input: { fails: "no paper" } });
});
afterAll(() => door?.close());

const unauthorized = /\b401\b/;

journey(
  "a key signs in where somebody wanted to go, signing out ends it, and a key that is revoked is out at once",
  async ({ visit, expect }) => {
    const made = await door.ask("POST", "/api/v1/access-keys", { name: "night shift", role: "operator" });
    const { page, troubles } = await visit(door.url, { path: "/schedules?state=enabled" });
    troubles.expect(unauthorized);
    const signIn = async (token: string): Promise<void> => {
      await page.getByLabel("Token").fill(token);
      await page.getByRole("button", { name: "Sign in" }).click();
    };
    await page.getByRole("heading", { name: "Sign in to Punctual" }).waitFor();
    await signIn("pk_nobody-has-this-key");
    await page.getByText("This token is not known").waitFor();
    await expectAccessible(page);

    await signIn(textOf(made, "key"));
    await page.getByRole("heading", { name: "Schedules", level: 1 }).waitFor();
    await page.getByRole("link", { name: "nightly" }).waitFor();
    expect(page.url()).toBe(`${door.url}/schedules?state=enabled`);
    await page.reload();
    await page.getByRole("link", { name: "nightly" }).waitFor();
    await page.getByRole("button", { name: "Account and appearance" }).click();
    await page.getByText("night shift").waitFor();
    await expectAccessible(page);
    await expectAccessible(page);
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in to Punctual" }).waitFor();
    await page.reload();

    await signIn(textOf(made, "key"));
    await page.getByRole("link", { name: "nightly" }).waitFor();
    await door.ask("DELETE", `/api/v1/access-keys/${textOf(made, "id")}`);
    await page.getByRole("link", { name: "Runs", exact: true }).click();
    await page.getByRole("heading", { name: "Sign in to Punctual" }).waitFor();
  },
);

journey(
  "a viewer sees everything that runs, is offered nothing that the role refuses, and is refused by the server too",
  async ({ visit, expect }) => {
    const { page, troubles } = await visit(door.url, { path: "/schedules/default/nightly", token: "viewer" });
    await page.getByRole("heading", { name: "nightly", level: 1 }).waitFor();
    const pages = page.getByRole("navigation", { name: "Pages" });
    await pages.getByRole("link", { name: "Schedules" }).waitFor();
    for (const refused of ["Access keys", "Audit"])
      expect(await pages.getByRole("link", { name: refused }).count()).toBe(0);
    for (const action of ["Run now", "Pause", "Backfill", "Edit", "More actions"])
      expect(await page.getByRole("button", { name: action }).count()).toBe(0);

    await page.getByRole("tab", { name: "Runs" }).click();
    await page.getByRole("tabpanel").getByRole("link").first().click();
    await page.getByRole("heading", { name: "What to do now" }).waitFor();
    for (const action of ["Retry", "Cancel run"])
      expect(await page.getByRole("button", { name: action }).count()).toBe(0);

    await pages.getByRole("link", { name: "Schedules" }).click();
    await page.getByRole("heading", { name: "Schedules", level: 1 }).waitFor();
    await page.getByRole("link", { name: "nightly" }).waitFor();
    expect(await page.getByRole("checkbox").count()).toBe(0);
    expect(await page.getByRole("link", { name: "New schedule" }).count()).toBe(0);
    await page.keyboard.press("Control+k");
    await page.getByRole("textbox", { name: "Search and commands" }).fill("new");
    expect(await page.getByText("New schedule").count()).toBe(0);

    const headers = { "punctual-console": "1" };
    const path = `${door.url}/api/v1/schedules/default/nightly:run`;
    expect((await page.request.post(path, { headers, data: {} })).status()).toBe(403);
    troubles.expect(/\b403\b/);
    await page.goto(`${door.url}/access-keys`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByRole("button", { name: /key/i }).count()).toBe(0);
  },
);
