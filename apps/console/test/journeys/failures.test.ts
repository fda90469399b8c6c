// What failed, seen and mended; what changes, seen as it changes; what is hostile, seen as text.
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { openConsole, type ConsoleDoor } from "../support/console-door.ts";
import { journey, journeyTimeouts } from "../support/journey.ts";
import { makeReports } from "../support/reports.ts";

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

journey("a failing target is seen on the overview, understood by its answer, and redriven to success", async ({
  visit,
}) => {
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
  await page.getByText("1 run of default/invoices died").waitFor();

  await page.getByRole("link", { name: "Inspect and redrive" }).click();
  await page.getByRole("heading", { name: "Dead letters", level: 1 }).waitFor();
});

journey("what changes on the server changes on the screen, without anybody asking", async ({ visit }) => {
  await put("quiet", quiet);
  await door.ask("POST", "/api/v1/schedules/default/quiet:run", {});
  const { page } = await visit(door.url, { path: "/runs?schedule=default/quiet" });
  await page.getByRole("row", { name: /succeeded/ }).waitFor();
  await page.getByText("live", { exact: true }).waitFor();
  expect(await page.getByRole("row", { name: /quiet/ }).count()).toBe(1);
  await door.ask("POST", "/api/v1/schedules/default/quiet:run", { input: { fails: "no paper" } });
  await page.getByRole("row", { name: /dead.*no paper/ }).waitFor();
});
