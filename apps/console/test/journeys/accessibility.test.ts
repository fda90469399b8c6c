// Every page in every state, light and dark: axe-core finds nothing.
import { startReceiver, type Receiver } from "@punctual/testing";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, vi } from "vitest";
import { expectAccessible } from "../support/accessible.ts";
import { openConsole, type ConsoleDoor } from "../support/console-door.ts";
import { fill } from "../support/filled.ts";
import { journey, journeyTimeouts } from "../support/journey.ts";
import { makeReports } from "../support/reports.ts";
import { settled } from "../support/settled.ts";
import { failing, waiting } from "../support/unwell.ts";

vi.setConfig(journeyTimeouts);

let receiver: Receiver;
let door: ConsoleDoor;
let empty: ConsoleDoor;
let paths: readonly string[];
beforeAll(async () => {
  receiver = await startReceiver();
  const reports = makeReports();
  [door, empty] = [await openConsole(reports.workload), await openConsole(makeReports().workload)];
  ({ paths } = await fill(door, reports, receiver));
});
afterAll(async () => {
  await Promise.all([door?.close(), empty?.close()]);
  await receiver.close();
});

type IsThere = (page: Page, path: string) => Promise<unknown>;

async function eachPage(page: Page, url: string, isThere: IsThere): Promise<void> {
  for (const path of paths) {
    await page.goto(`${url}${path}`);
    await isThere(page, path);
    await expectAccessible(page);
  }
}

journey("pages that are full", async ({ visit }) => {
  const { page } = await visit(door.url);
  await settled(page);
  await eachPage(page, door.url, settled);
});

journey("pages that have nothing to show", async ({ visit }) => {
  const { page, troubles } = await visit(empty.url);
  troubles.expect(/\b404\b/);
  await settled(page);
  await eachPage(page, empty.url, settled);
});

journey("pages that wait for the server", async ({ visit }) => {
  const { page } = await visit(door.url);
  await settled(page);
  await page.addInitScript(waiting);
  await eachPage(page, door.url, () => page.getByRole("heading", { level: 1 }).first().waitFor());
});

journey("pages that the server fails", async ({ visit }) => {
  const { page } = await visit(door.url);
  await settled(page);
  await page.addInitScript(failing);
  await eachPage(page, door.url, async (_page, path) => {
    await settled(page);
    if (!/explain|new/.test(path)) await page.getByRole("button", { name: "Try again" }).first().waitFor();
  });
});
