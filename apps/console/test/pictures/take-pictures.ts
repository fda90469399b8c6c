// `node apps/console/test/pictures/take-pictures.ts <folder> [--kept | page …]`: every page in the light, in the dark, and on a
// telephone; or those that the documents show.
import { startReceiver } from "@punctual/testing";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions } from "playwright-core";
import { chromiumPath, noChromium } from "../support/chromium.ts";
import { startPunctual, type PunctualProcess } from "../support/punctual-process.ts";
import { settled } from "../support/settled.ts";
import { userToken } from "../support/user-token.ts";
import { visitConsole } from "../support/visitor.ts";
import { tellStory, type Picture } from "./story.ts";

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: "light", viewport: { width: 1280, height: 860 } },
  dark: { colorScheme: "dark", viewport: { width: 1280, height: 860 } },
  narrow: { colorScheme: "light", viewport: { width: 390, height: 844 } },
};

/** What the documents show, as `console-<page>.png` in docs/reference/pictures: no more of each than fits a screen. */
const kept: Readonly<Record<string, string>> = {
  overview: "light",
  run: "light",
  schedule: "dark",
  prices: "light",
};

const [folder, ...words] = process.argv.slice(2);
const isForDocuments = words.includes("--kept");
const wanted = isForDocuments ? Object.keys(kept) : words;
if (folder === undefined) throw new Error("Expected a folder to put the pictures into, got none.");
if (chromiumPath === null)
  throw new Error(`Expected a browser to take pictures with, got none: ${noChromium}.`);
await mkdir(folder, { recursive: true });
const receiver = await startReceiver();
const punctual = await startPunctual({ ships: true });
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
try {
  const pictures = await tellStory(punctual.ask, receiver);
  const chosen = wanted.length === 0 ? pictures : pictures.filter(({ name }) => wanted.includes(name));
  for (const look of Object.keys(looks)) {
    const ofLook = isForDocuments ? chosen.filter(({ name }) => kept[name] === look) : chosen;
    await takeAll(browser, { punctual, look, folder, pictures: ofLook });
  }
} finally {
  await browser.close();
  await punctual.close();
  await receiver.close();
}

interface Session {
  readonly punctual: PunctualProcess;
  readonly look: string;
  readonly folder: string;
  readonly pictures: readonly Picture[];
}

async function takeAll(from: Browser, session: Session): Promise<void> {
  const { punctual: node, look, pictures } = session;
  const { page, close } = await visitConsole(from, node.url, looks[look] ?? {});
  await settled(page);
  for (const { name, path } of pictures) {
    await page.goto(`${node.url}${path}`);
    await settled(page);
    if (name === "prompts") await signInAsUser(page, await node.secret("JWT_SECRET"));
    const file = isForDocuments ? `console-${name}.png` : `${name}-${look}.png`;
    await page.screenshot({ path: join(session.folder, file), fullPage: !isForDocuments });
    console.log(file);
  }
  await close();
}

type Page = Awaited<ReturnType<typeof visitConsole>>["page"];

/** As the user who comes with the sample data. */
async function signInAsUser(page: Page, secret: string): Promise<void> {
  await page.getByRole("textbox", { name: "Token" }).fill(userToken(secret, "user-demo"));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await settled(page);
}
