// What ships, with its sample data: each workload's page, and a prompt from its first word to its answer.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, vi } from "vitest";
import { expectAccessible } from "../support/accessible.ts";
import { journey, journeyTimeouts } from "../support/journey.ts";
import { startPunctual, type PunctualProcess } from "../support/punctual-process.ts";
import { settled } from "../support/settled.ts";
import { failing, waiting } from "../support/unwell.ts";
import { userToken } from "../support/user-token.ts";

vi.setConfig(journeyTimeouts);

let punctual: PunctualProcess;
beforeAll(async () => {
  punctual = await startPunctual({ ships: true });
});
afterAll(() => punctual?.close());

journey(
  "a user signs in with a token, makes a prompt, has it run, and reads the answer",
  async ({ visit, expect }) => {
    const { page } = await visit(punctual.url);
    await page.getByRole("link", { name: "Prompts", exact: true }).click();
    await page.getByRole("heading", { name: "Prompts", level: 1 }).waitFor();
    await expectAccessible(page);
    await page
      .getByRole("textbox", { name: "Token" })
      .fill(userToken(await punctual.secret("JWT_SECRET"), "user-journey"));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("No prompts yet").waitFor();
    await expectAccessible(page);

    await page.getByRole("button", { name: "New prompt" }).first().click();
    const dialog = page.getByRole("dialog", { name: "New prompt" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("Morning brief");
    await dialog.getByRole("textbox", { name: "Prompt" }).fill("Three things to look at today.");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Schedule it" }).click();
    await page.getByText("Morning brief is scheduled.").waitFor();

    await page.getByRole("button", { name: "Run now" }).click();
    const result = page.getByRole("article");
    await result.getByText("succeeded").waitFor();
    await result.getByText("mailed to user-journey@example.com", { exact: false }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Pause Morning brief" }).click();
    await page.getByText("Morning brief is paused.").waitFor();
    await page.getByRole("button", { name: "Resume Morning brief" }).waitFor();
    expect(await page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })")).not.toContain(
      "eyJ",
    );
  },
);

const shown = (page: Page) => page.getByRole("heading", { level: 1 }).first().waitFor();

journey(
  "each workload has its page: axe-core finds nothing on any, whether it is full, waits or was failed",
  async ({ visit, expect }) => {
    const { page } = await visit(punctual.url);
    await settled(page);
    const links = page.getByRole("navigation", { name: "Pages" }).getByRole("link");
    const addresses = await links.evaluateAll((found: readonly Linked[]) =>
      found.map(({ pathname }) => pathname),
    );
    const pages = addresses.filter((address) => address.startsWith("/workloads/"));
    expect(pages).toHaveLength(5);
    const states = [
      { script: "", isThere: settled },
      { script: waiting, isThere: shown },
      { script: failing, isThere: settled },
    ];
    for (const { script, isThere } of states) {
      await page.addInitScript(script);
      for (const address of pages) {
        await page.goto(`${punctual.url}${address}`);
        await isThere(page);
        await expectAccessible(page);
      }
    }
  },
);

/** What is read of a link in the browser. */
interface Linked {
  readonly pathname: string;
}
