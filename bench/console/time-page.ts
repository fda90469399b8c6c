// Times a page as somebody sees it who comes for the first time: nothing cached, from the first byte asked for.
import type { Browser, BrowserContext } from "playwright-core";

export interface Timing {
  /** The browser's own time of the moment when the data were on the screen and it was idle again. */
  readonly shownMs: number;
  /** Of the scripts, as they came. */
  readonly scriptBytes: number;
}

/**
 * Runs in the page, frame by frame: a frame is drawn only when no task is in the way, so that at its moment somebody could
 * press a button.
 */
const watch = (shows: string): string => `
  globalThis.shownAt = new Promise((resolve) => {
    const isThere = () => document.querySelector(${JSON.stringify(shows)}) !== null && document.querySelector("#page .mantine-Skeleton-root") === null;
    const look = () => isThere() ? requestAnimationFrame(() => resolve(performance.now())) : requestAnimationFrame(look);
    look();
  });
`;

const scriptBytes =
  "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)";

export interface Visit {
  readonly url: string;
  /** Selects what is there only when the data are. */
  readonly shows: string;
}

export async function timePage(browser: Browser, { url, shows }: Visit): Promise<Timing> {
  const context = await signedIn(browser, new URL(url).origin);
  try {
    const page = await context.newPage();
    await page.addInitScript(watch(shows));
    await page.goto(url);
    return {
      shownMs: Number(await page.evaluate("globalThis.shownAt")),
      scriptBytes: Number(await page.evaluate(scriptBytes)),
    };
  } finally {
    await context.close();
  }
}

async function signedIn(browser: Browser, origin: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const answer = await context.request.post(`${origin}/api/v1/session`, { data: {} });
  if (!answer.ok()) throw new Error(`Expected the console to sign in by itself, got ${answer.status()}.`);
  return context;
}
