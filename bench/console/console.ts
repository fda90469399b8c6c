// Goal 17: how long each page of the console takes until its data are on the screen, with a large history behind it.
import type { Figures, Reading, Scenario } from "../contest/scenario.ts";
import { addressOf, pageNames, pages, type PageName } from "./pages.ts";
import { history, openStage, type Stage } from "./stage.ts";
import { timePage } from "./time-page.ts";

type Name = PageName | "scripts";

const mostMs = 1000;
const mostScriptKilobytes = 300;

let open: Stage | null = null;

function stage(): Stage {
  if (open === null) throw new Error("Expected the scenario to be open, got a measurement before.");
  return open;
}

async function everyPage(): Promise<Figures<Name>> {
  const { browser, url, found } = stage();
  const figures: Partial<Record<Name, number>> = {};
  for (const name of pageNames) {
    const visit = { url: `${url}${addressOf(name, found)}`, shows: pages[name].shows };
    const { shownMs, scriptBytes } = await timePage(browser, visit);
    figures[name] = shownMs;
    if (name === "overview") figures.scripts = scriptBytes / 1000;
  }
  return figures;
}

const timed = (label: string): Reading => ({ label, unit: "ms", better: "lower" });

export const scenario: Scenario<Name> = {
  name: "console",
  shows: `From the first request until a page's data are on the screen and it can be used, nothing cached, at ${history.schedules.toLocaleString("en")} schedules and ${history.runs.toLocaleString("en")} runs`,
  readings: {
    ...readings(),
    scripts: { label: "the overview's scripts, compressed", unit: "kB", better: "lower" },
  },
  contestants: [
    {
      name: "Punctual",
      version: null,
      role: "ours",
      settings: "punctual start, and Chromium on the same machine",
      measure: everyPage,
    },
  ],
  bars: [
    ...pageNames.map((reading) => ({ goal: 17, reading, limit: mostMs })),
    { goal: 17, reading: "scripts", limit: mostScriptKilobytes },
  ],
  async open() {
    open = await openStage();
    // The first visit of all compiles and plans.
    await everyPage();
    return open.versions;
  },
  close: async () => open?.close(),
};

/** Guarantee: one for each page. */
function readings(): Readonly<Record<PageName, Reading>> {
  const entries = pageNames.map((name) => [name, timed(pages[name].label)] as const);
  return Object.fromEntries(entries) as Record<PageName, Reading>;
}
