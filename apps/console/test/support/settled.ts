// Waits until a page shows what it has: its title is there, and nothing on it is a skeleton any more.
import type { Page } from "playwright-core";

export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.locator("#page .mantine-Skeleton-root").first().waitFor({ state: "detached" });
}
