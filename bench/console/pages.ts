// The console's pages, each with what is on it once it shows its data.

export interface TimedPage {
  readonly label: string;
  readonly path: string;
  /** There only when the data are. */
  readonly shows: string;
}

/** Of what the database holds; see `seedHistory`. */
export interface Found {
  readonly schedule: string;
  readonly runId: string;
  readonly letterId: string;
}

const row = "#page tbody tr";

export const pages = {
  overview: { label: "overview", path: "/", shows: "#page [role=status] + section, #page section li" },
  schedules: { label: "schedules", path: "/schedules", shows: row },
  found: { label: "schedules, searched", path: "/schedules?search=09999", shows: row },
  soonest: { label: "schedules by next fire", path: "/schedules?sort=nextAt", shows: row },
  schedule: { label: "a schedule", path: "/schedules/{schedule}", shows: row },
  history: { label: "a schedule's runs", path: "/schedules/{schedule}?tab=runs", shows: row },
  edit: { label: "editing a schedule", path: "/schedules/{schedule}/edit", shows: row },
  runs: { label: "runs", path: "/runs", shows: row },
  dead: { label: "runs that died", path: "/runs?state=dead", shows: row },
  run: { label: "a run", path: "/runs/{runId}", shows: "#page section ol li" },
  causes: { label: "dead letters", path: "/dead-letters", shows: "#page ul li h2" },
  letter: { label: "a dead letter", path: "/dead-letters/{letterId}", shows: row },
  alarms: { label: "alarms", path: "/alarms", shows: "#page h1" },
  explain: { label: "explain", path: "/explain?expression=rate(5 minutes)", shows: row },
  connections: { label: "connections", path: "/connections", shows: "#page h1" },
  calendars: { label: "calendars", path: "/calendars", shows: "#page h1" },
  keys: { label: "access keys", path: "/access-keys", shows: "#page h1" },
  audit: { label: "audit", path: "/audit", shows: row },
  settings: { label: "settings", path: "/settings", shows: "#page h2" },
} as const satisfies Readonly<Record<string, TimedPage>>;

export type PageName = keyof typeof pages;

export const pageNames = Object.keys(pages).filter((name): name is PageName => name in pages);

export const addressOf = (name: PageName, { schedule, runId, letterId }: Found): string =>
  pages[name].path.replace("{schedule}", schedule).replace("{runId}", runId).replace("{letterId}", letterId);
