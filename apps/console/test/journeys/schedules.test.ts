// Schedules under somebody's hands: found, paused, changed, backfilled, reached by keyboard.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, vi } from "vitest";
import { expectAccessible } from "../support/accessible.ts";
import { openConsole, type ConsoleDoor } from "../support/console-door.ts";
import { journey, journeyTimeouts } from "../support/journey.ts";
import { makeReports } from "../support/reports.ts";
import { textOf } from "../support/text-of.ts";

vi.setConfig(journeyTimeouts);

const daily = { expression: "cron(0 2 * * ? *)", target: { kind: "job", job: "reports.send" } };

let door: ConsoleDoor;
beforeAll(async () => {
  door = await openConsole(makeReports().workload);
  for (const name of ["north", "south", "west"])
    await door.ask("PUT", `/api/v1/schedules/default/${name}`, daily);
});
afterAll(() => door?.close());

const stateOf = async (name: string): Promise<string> =>
  textOf(await door.ask("GET", `/api/v1/schedules/default/${name}`), "state");

journey(
  "many schedules are paused at once with a reason, and one press takes it back",
  async ({ visit, expect }) => {
    const { page } = await visit(door.url, { path: "/schedules" });
    for (const name of ["north", "south"])
      await page.getByRole("checkbox", { name: `Choose default/${name}` }).check();
    await page.getByText("2 chosen").waitFor();
    await page.getByRole("button", { name: "Pause…" }).click();
    await page.getByLabel("Reason").fill("the warehouse moves");
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Pause" }).click();
    await page.getByText("2 schedules paused.").waitFor();
    await page.getByRole("row", { name: /north.*paused.*the warehouse moves/ }).waitFor();
    expect([await stateOf("north"), await stateOf("south"), await stateOf("west")]).toEqual([
      "paused",
      "paused",
      "enabled",
    ]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("2 schedules resumed again.").waitFor();
    await page.getByRole("row", { name: /north.*enabled/ }).waitFor();
    expect([await stateOf("north"), await stateOf("south")]).toEqual(["enabled", "enabled"]);
  },
);

journey(
  "a month is backfilled after the page has said how many runs that makes, and each day has its run",
  async ({ visit, expect }) => {
    const { page } = await visit(door.url, { path: "/schedules/default/west" });
    await page.getByRole("button", { name: "Backfill" }).click();
    const dialog = page.getByRole("dialog", { name: "Backfill west" });
    await dialog.getByLabel("From").fill("2026-03-01T00:00");
    await dialog.getByLabel("To").fill("2026-04-01T00:00");
    await dialog.getByText("31 runs will be made").waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Make 31 runs" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("tab", { name: "Backfills" }).click();
    await page.getByText("31 of 31 succeeded").waitFor();
    await page.getByRole("tab", { name: "Runs" }).click();
    await page.getByRole("link", { name: /31 Mar/ }).waitFor();
    expect(
      await page
        .getByRole("tabpanel")
        .getByRole("row", { name: /succeeded/ })
        .count(),
    ).toBe(31);
  },
);

journey(
  "everything is reached by keyboard: over the skip link, by letters, by the palette; the focus comes back",
  async ({ visit, expect }) => {
    const { page } = await visit(door.url);
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the page");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("page");

    await page.keyboard.type("gs");
    await page.getByRole("heading", { name: "Schedules", level: 1 }).waitFor();
    const palette = page.getByRole("dialog", { name: "Command palette" });
    await page.keyboard.press("Control+k");
    await palette.waitFor();
    await page.keyboard.type("south");
    await palette.getByRole("button", { name: /^south At/ }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "south", level: 1 }).waitFor();
    await palette.waitFor({ state: "hidden" });

    const question = page.getByRole("dialog", { name: "Run south now?" });
    await page.keyboard.press("Control+k");
    await palette.waitFor();
    await page.keyboard.type("run south");
    await palette.getByRole("button", { name: "Run south…" }).waitFor();
    await page.keyboard.press("Enter");
    await question.waitFor();
    await palette.waitFor({ state: "hidden" });
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "hidden" });

    await page.getByRole("button", { name: "Run now" }).focus();
    await page.keyboard.press("Enter");
    await question.waitFor();
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "hidden" });
    await expect.poll(() => focused(page)).toBe("Run now");
  },
);

journey(
  "a schedule is changed by form and by text in step, and nights on which the clocks change are marked",
  async ({ visit, expect }) => {
    const { page } = await visit(door.url, { path: "/schedules/default/north" });
    await page.getByRole("link", { name: "Edit" }).click();
    await page.getByRole("combobox", { name: "Fires" }).selectOption("Every week on some days");
    const days = page.getByRole("group", { name: "On these days" });
    await days.getByText("Sun").click();
    await days.getByText("Mon").click();
    await page.getByLabel("At (UTC)").fill("02:30");
    const expression = page.getByRole("textbox", { name: "Expression" });
    await expect.poll(() => expression.inputValue()).toBe("cron(30 2 ? * SUN *)");
    const zone = page.getByRole("combobox", { name: "Time zone" });
    await zone.fill("Berlin");
    await page.getByRole("option", { name: /Europe\/Berlin/ }).click();
    await page.getByLabel("At (Europe/Berlin)").waitFor();
    await page.getByText("does not exist in Europe/Berlin: clocks go forward over it").waitFor();

    // In October the clocks go back, on one of its four or five Sundays.
    await expression.fill("cron(30 2 ? 10 SUN *)");
    await page.getByText("it is changed as text").waitFor();
    await page.getByRole("group", { name: "Next fires" }).getByText(changes).waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("north is saved as version 2.").waitFor();
    await page.getByRole("heading", { name: "north", level: 1 }).waitFor();
    await page.getByRole("group", { name: "Next fires" }).getByText(changes).first().waitFor();
    expect(await door.ask("GET", "/api/v1/schedules/default/north")).toMatchObject({
      expression: "cron(30 2 ? 10 SUN *)",
      timezone: "Europe/Berlin",
    });
  },
);

const changes = "Clocks go back, so this time comes twice that night.";

const focused = (page: Page): Promise<unknown> => page.evaluate("document.activeElement.textContent");
