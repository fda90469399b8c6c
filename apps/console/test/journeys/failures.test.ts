// What failed, seen and mended; what changes, seen as it changes; what is hostile, seen as text.
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterAll, beforeAll, vi } from "vitest";
import { expectAccessible } from "../support/accessible.ts";
import { openConsole, type ConsoleDoor } from "../support/console-door.ts";
import { journey, journeyTimeouts } from "../support/journey.ts";
import { makeReports } from "../support/reports.ts";
import { settled } from "../support/settled.ts";
import { firstItem, textOf } from "../support/text-of.ts";

vi.setConfig(journeyTimeouts);

const quiet = { expression: "cron(0 2 1 1 ? *)", target: { kind: "job", job: "reports.send" } };

let door: ConsoleDoor;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
  door = await openConsole(makeReports().workload);
});
afterAll(async () => {
  await door?.close();
  await receiver.close();
});

const put = (name: string, schedule: object): Promise<unknown> =>
  door.ask("PUT", `/api/v1/schedules/default/${name}`, schedule);

journey(
  "a failing target is seen on the overview, understood by its answer, and redriven to success",
  async ({ visit }) => {
    await put("quiet", quiet);
    const { page } = await visit(door.url);
    await page.getByText("Everything is on time").waitFor();
    receiver.answer({ status: 500, body: '{"error":"the printer is on fire"}' });
    await put("invoices", {
      expression: "rate(1 hour)",
      target: { kind: "http", url: `${receiver.url}/print` },
      retry: { maxRetries: 0 },
    });
    await page.getByText("One thing needs you").waitFor();
    await page.getByText(/^1 run of (default\/)?invoices died/).waitFor();

    await page.getByRole("link", { name: "Inspect and redrive" }).click();
    await page.getByRole("heading", { name: /^1 run of (default\/)?invoices: / }).waitFor();
    await page
      .getByRole("group", { name: "Dead letters" })
      .getByRole("row")
      .nth(1)
      .getByRole("link")
      .first()
      .click();
    await page.getByRole("heading", { name: /^Dead letter of (default\/)?invoices$/ }).waitFor();
    await page.getByRole("link", { name: "Open the run" }).click();
    await page.getByText("HTTP 500").waitFor();
    await page.getByText("the printer is on fire").waitFor();

    receiver.answer({ status: 200, body: "printed" });
    await page.goBack();
    await page.getByRole("button", { name: /^Redrive…/ }).click();
    await page.getByRole("dialog").getByText("It is due at once.").waitFor();
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Redrive" }).click();
    await page.getByRole("status").getByText("succeeded", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Overview" }).click();
    await page.getByText("Everything is on time").waitFor();
  },
);

journey(
  "what changes on the server changes on the screen, without anybody asking",
  async ({ visit, expect }) => {
    await put("quiet", quiet);
    await door.ask("POST", "/api/v1/schedules/default/quiet:run", {});
    const { page } = await visit(door.url, { path: "/runs?schedule=default/quiet" });
    await page.getByRole("row", { name: /succeeded/ }).waitFor();
    await page.getByText("live", { exact: true }).waitFor();
    expect(await page.getByRole("row", { name: /quiet/ }).count()).toBe(1);
    await door.ask("POST", "/api/v1/schedules/default/quiet:run", { input: { fails: "no paper" } });
    await page.getByRole("row", { name: /dead.*no paper/ }).waitFor();
  },
);

/** Each place where somebody else's text is shown has it. */
const hostile = `<img src=x onerror="hacked()"><script>hacked()</script>javascript:hacked()`;

journey(
  "what others wrote is shown as text wherever it stands: none of it runs, and nothing is fetched for it",
  async ({ visit, expect }) => {
    receiver.answer({ status: 418, headers: { "content-type": "text/html" }, body: hostile });
    await put("hostile-http", {
      ...quiet,
      description: hostile,
      input: hostile,
      target: { kind: "http", url: `${receiver.url}/${hostile}`, headers: { "x-note": hostile } },
      retry: { maxRetries: 0 },
    });
    await put("hostile-job", { ...quiet, description: hostile });
    const httpRun = await door.ask("POST", "/api/v1/schedules/default/hostile-http:run", {});
    const jobRun = await door.ask("POST", "/api/v1/schedules/default/hostile-job:run", {
      input: { to: hostile, fails: hostile },
    });
    await door.ask("PUT", "/api/v1/calendars/hostile", {
      description: hostile,
      excludeDates: [{ from: "2027-01-01", reason: hostile }],
    });
    await door.ask("POST", "/api/v1/schedules/default/hostile-job:pause", { reason: hostile });
    await door.engine.workOff();
    const letters = await door.ask("GET", "/api/v1/dead-letters?schedule=default/hostile-http");
    const places = [
      "/",
      "/schedules",
      "/schedules/default/hostile-http",
      "/schedules/default/hostile-http/edit",
      "/schedules/default/hostile-job",
      "/schedules/default/hostile-job?tab=versions",
      `/runs/${textOf(httpRun, "id")}`,
      `/runs/${textOf(jobRun, "id")}`,
      "/runs?schedule=default/hostile-job",
      "/dead-letters",
      `/dead-letters/${textOf(firstItem(letters), "id")}`,
      "/calendars",
      "/audit",
    ];
    const { page } = await visit(door.url);
    await page.addInitScript("globalThis.hacked = () => console.error('hostile text has run')");
    await settled(page);
    const unseen: string[] = [];
    for (const place of places) {
      await page.goto(`${door.url}${place}`);
      await settled(page);
      const isShown = `document.body.innerText.includes('onerror') || [...document.querySelectorAll('textarea, input')].some(({ value }) => value.includes('onerror'))`;
      if ((await page.evaluate(isShown)) !== true) unseen.push(place);
      expect(await page.locator("a[href^='javascript:'], img[src='x'], #page script").count()).toBe(0);
    }
    expect(unseen).toEqual([]);
  },
);
