// From an empty directory to the first fired run, and what the screen says while the server is away.
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterAll, beforeAll, vi } from "vitest";
import { journey, journeyTimeouts } from "../support/journey.ts";
import { startPunctual, type PunctualProcess } from "../support/punctual-process.ts";

vi.setConfig(journeyTimeouts);

let punctual: PunctualProcess;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
  punctual = await startPunctual();
});
afterAll(async () => {
  await punctual?.close();
  await receiver.close();
});

/** Of the overview, whose compressed scripts have to stay below it. */
const mostScriptBytes = 300_000;

journey("the overview's scripts are less than 300 kB on their way", async ({ visit, expect }) => {
  const { page } = await visit(punctual.url);
  await page.getByRole("link", { name: "New schedule" }).waitFor();
  const bytes: unknown = await page.evaluate(
    "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)",
  );
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(mostScriptBytes);
});

journey(
  "whoever starts Punctual in an empty directory is let in, makes a schedule, and sees it fire and succeed",
  async ({ visit }) => {
    const { page } = await visit(punctual.url);
    await page.getByRole("heading", { name: "Nothing is scheduled yet" }).waitFor();
    await page.getByRole("link", { name: "New schedule" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("first");
    await page.getByRole("textbox", { name: "Expression" }).fill("rate(1 minute)");
    await page.getByRole("textbox", { name: "URL" }).fill(`${receiver.url}/hook`);
    await page.getByRole("button", { name: "Create schedule" }).click();
    await page.getByRole("heading", { name: "first", level: 1 }).waitFor();
    await receiver.received(1);
    await page.getByRole("tab", { name: "Runs" }).click();
    await page.getByRole("row", { name: /succeeded.*scheduled/ }).waitFor();

    await page.getByRole("button", { name: "Run now" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Run now" }).click();
    await page.getByText("There is nothing to do.").waitFor();
    await page.getByText("HTTP 200").waitFor();
    await page.getByRole("link", { name: "Overview" }).click();
    await page.getByText("Everything is on time").waitFor();
  },
);

journey(
  "while the server is away the page says that it is not live, and it is again by itself",
  async ({ visit }) => {
    const { page, troubles } = await visit(punctual.url);
    await page.getByText("live", { exact: true }).waitFor();
    troubles.expect(/net::ERR_/);
    await punctual.stop();
    await page.getByText("not live", { exact: true }).waitFor();
    await punctual.startAgain();
    await page.getByText("live", { exact: true }).waitFor();
  },
);
