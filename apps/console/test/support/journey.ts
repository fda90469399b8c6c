// A test in a real browser: whatever it did on its pages, none of them may have had any trouble.
import { chromium } from "playwright-core";
import { test } from "vitest";
import { chromiumPath, noChromium } from "./chromium.ts";
import { visitConsole, type VisitOptions, type Visitor } from "./visitor.ts";

/** For a build of the console, a browser and a server to start where other tests run beside them. */
export const journeyTimeouts = { testTimeout: 120_000, hookTimeout: 300_000 };

/** Debian's Chromium runs as root, in a container too; nothing but this machine can be reached. */
const words = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

const inBrowser = test
  // oxlint-disable-next-line no-empty-pattern
  .extend("browser", { scope: "file" }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch({ executablePath: chromiumPath ?? "chromium", args: words });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("visit", async ({ browser, task }, { onCleanup }) => {
    const visitors: Visitor[] = [];
    onCleanup(async () => {
      if (task.result?.state === "fail") await tellPages(visitors);
      for (const visitor of visitors) await visitor.close();
      const found = visitors.flatMap(({ troubles }) => troubles.found());
      if (found.length > 0) throw new Error(`Expected no trouble on any page, got:\n${found.join("\n")}`);
    });
    return async (url: string, options?: VisitOptions): Promise<Visitor> => {
      const visitor = await visitConsole(browser, url, options);
      visitors.push(visitor);
      return visitor;
    };
  });

if (chromiumPath === null) console.warn(`The journeys are skipped: ${noChromium}.`);

export const journey = inBrowser.skipIf(chromiumPath === null);

const mostTold = 6_000;

/** What stood on the screen when a journey failed, as a screen reader has it. */
async function tellPages(visitors: readonly Visitor[]): Promise<void> {
  for (const { page } of visitors)
    console.error(`${page.url()}\n${(await page.locator("body").ariaSnapshot()).slice(0, mostTold)}`);
}
