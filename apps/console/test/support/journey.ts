// A test in a real browser: whatever it did on its pages, none of them may have had any trouble.
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { chromiumPath, noChromium } from "./chromium.ts";
import { visitConsole, type VisitOptions, type Visitor } from "./visitor.ts";

/** For a build of the console, a browser and a server to start where other tests run beside them. */
export const journeyTimeouts = { testTimeout: 120_000, hookTimeout: 300_000 };

/** Debian's Chromium runs as root, in a container too; nothing but this machine can be reached. */
const words = ["--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

const inBrowser = test
  // oxlint-disable-next-line no-empty-pattern
  .extend("browser", { scope: "file" }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch({ executablePath: chromiumPath ?? "chromium", args: words });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("visit", async ({ browser }, { onCleanup }) => {
    const visitors: Visitor[] = [];
    onCleanup(async () => {
      for (const visitor of visitors) await visitor.close();
      expect(visitors.flatMap(({ troubles }) => troubles.found())).toEqual([]);
    });
    return async (url: string, options?: VisitOptions): Promise<Visitor> => {
      const visitor = await visitConsole(browser, url, options);
      visitors.push(visitor);
      return visitor;
    };
  });

if (chromiumPath === null) console.warn(`The journeys are skipped: ${noChromium}.`);

export const journey = inBrowser.skipIf(chromiumPath === null);
