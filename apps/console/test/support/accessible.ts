// Holds a page against axe-core, in the light and in the dark.
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Each finding as `rule: where`; whatever moves in moves to its end first. */
const look = (options: string): string => `
  Promise.all(document.getAnimations().filter(isFinite).map(({ finished }) => finished.catch(() => null)))
    .then(() => axe.run(document, ${options}))
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ": " + target.join(" ") + " " + failureSummary)));
  function isFinite(animation) { return animation.effect?.getComputedTiming().endTime !== Infinity; }
`;

const whole = JSON.stringify({ resultTypes: ["violations"] });
/** All that a colour scheme can change. */
const colours = JSON.stringify({ resultTypes: ["violations"], runOnly: ["color-contrast"] });

/** Throws with what axe-core finds. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await findings(page, whole);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await findings(page, colours);
  await page.emulateMedia({ colorScheme: "light" });
  const found = [...light.map((one) => `light: ${one}`), ...dark.map((one) => `dark: ${one}`)];
  if (found.length === 0) return;
  throw new Error(`Expected axe-core to find nothing at ${page.url()}, got:\n${found.join("\n")}`);
}

async function findings(page: Page, options: string): Promise<readonly string[]> {
  const isThere: unknown = await page.evaluate("typeof axe === 'object'");
  if (isThere !== true) await page.evaluate(axe);
  return page.evaluate<string[]>(look(options));
}
