// Somebody in front of the console: a browser's page that begins at an address, signed in or not.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { watchTroubles, type Troubles } from "./trouble.ts";

export interface VisitOptions extends Pick<BrowserContextOptions, "viewport" | "colorScheme" | "timezoneId"> {
  /** Default `/`. */
  readonly path?: string;
  /** Signs in with it before the page is opened. Default: whoever is on this machine is let in. */
  readonly token?: string;
}

export interface Visitor {
  readonly page: Page;
  readonly troubles: Troubles;
  close(): Promise<void>;
}

/** For what must come, where other tests run beside it. */
const patienceMs = 20_000;

/** Wide enough for every column, in the zone of nobody's server. */
const usual = { viewport: { width: 1280, height: 900 }, timezoneId: "Europe/Berlin", locale: "en-GB" };

export async function visitConsole(
  browser: Browser,
  url: string,
  { path = "/", token, ...options }: VisitOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ ...usual, ...options });
  const troubles = watchTroubles(context, url);
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  if (token !== undefined) {
    const answer = await page.request.post(`${url}/api/v1/session`, { data: { token } });
    if (!answer.ok()) throw new Error(`Expected the token to sign in, got ${answer.status()}.`);
  }
  await page.goto(`${url}${path}`);
  return { page, troubles, close: () => context.close() };
}
