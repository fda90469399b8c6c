// What must not happen on a page: errors on its console, breaches of its policy, requests to anybody else.
import type { BrowserContext, ConsoleMessage, Page } from "playwright-core";

export interface Troubles {
  /** What has happened so far, in words. */
  found(): readonly string[];
  /** From now on a message of the browser's console that matches is no trouble. */
  expect(message: RegExp): void;
}

/** @param origin of the server, the only one that may be asked for anything */
export function watchTroubles(context: BrowserContext, origin: string): Troubles {
  const found: string[] = [];
  const expected: RegExp[] = [];
  let mayBeUnknown = true;
  const onMessage = (message: ConsoleMessage): void => {
    if (message.type() !== "error") return;
    const words = `${message.text()} ${message.location().url}`;
    if (mayBeUnknown && isFirstQuestion(words)) mayBeUnknown = false;
    else if (!expected.some((pattern) => pattern.test(words))) found.push(words);
  };
  context.on("page", (page) => watchPage(page, onMessage, found));
  context.on("request", (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url) && new URL(url).origin !== origin) found.push(`a request to ${url}`);
  });
  return { found: () => found, expect: (message) => void expected.push(message) };
}

function watchPage(page: Page, onMessage: (message: ConsoleMessage) => void, found: string[]): void {
  page.on("console", onMessage);
  page.on("pageerror", (error) => void found.push(`an error: ${error.message}`));
  page.on("dialog", (dialog) => {
    found.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** Who comes for the first time has no session: the browser notes the 401 to the question who they are. */
const isFirstQuestion = (words: string): boolean => /\b401\b.*\/api\/v1\/session$/.test(words);
