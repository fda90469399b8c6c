// Goal 16: how long a start takes, from the spawn of the process until it is ready and has claimed a run that was due.
import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Figures, Scenario } from "../contest/scenario.ts";
import { versionOf } from "../jobs/version-of.ts";
import { leaveDueRun } from "./leave-due-run.ts";
import { startNode } from "./start-node.ts";
import { startPglite } from "./start-pglite.ts";

type Name = "open" | "ready" | "claimed" | "first";

const run = promisify(execFile);
const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const program = inRoot("apps/cli/bin/punctual.mjs");

let places: { readonly punctual: string; readonly pglite: string } | null = null;

async function newPlace(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "punctual-start-up-"));
  // mkdtemp keeps everyone else out; as root the embedded server runs as another user.
  await chmod(directory, 0o755);
  return directory;
}

const removePlace = (directory: string): Promise<void> => rm(directory, { recursive: true, force: true });

function place(of: "punctual" | "pglite"): string {
  if (places === null) throw new Error("Expected the scenario to be open, got a measurement before.");
  return places[of];
}

/** Usable is usable: what PGlite's opening is compared with is a node that answers and works. */
async function punctual(): Promise<Figures<Name>> {
  const first = await firstStart();
  const directory = place("punctual");
  await leaveDueRun(join(directory, ".punctual"));
  const { readyMs, claimedMs } = await startNode({ program, directory, isNew: false });
  return { open: Math.max(readyMs, claimedMs ?? 0), ready: readyMs, claimed: claimedMs ?? Number.NaN, first };
}

async function firstStart(): Promise<number> {
  const directory = await newPlace();
  try {
    return (await startNode({ program, directory, isNew: true })).readyMs;
  } finally {
    await removePlace(directory);
  }
}

const pglite = async (): Promise<Figures<Name>> => ({
  open: await startPglite(join(place("pglite"), "data")),
});

export const scenario: Scenario<Name> = {
  name: "start-up",
  shows:
    "From the spawn of the process on a directory in use until it can be used; the embedded PostgreSQL included",
  readings: {
    open: { label: "usable", unit: "ms", better: "lower" },
    ready: { label: "/readyz answers 200", unit: "ms", better: "lower" },
    claimed: { label: "a run that was due has begun", unit: "ms", better: "lower" },
    first: { label: "first start, ready", unit: "ms", better: "lower" },
  },
  contestants: [
    {
      name: "Punctual",
      version: null,
      role: "ours",
      settings: "after npm run build; punctual start with the workload product-snapshots",
      measure: punctual,
    },
    {
      name: "PGlite",
      version: versionOf("@electric-sql/pglite"),
      role: "peer",
      settings: "a file system directory; open until one query is answered, no scheduler",
      measure: pglite,
    },
  ],
  bars: [
    { goal: 16, reading: "open", against: ["PGlite"], factor: 0.5 },
    { goal: 16, reading: "open", limit: 300 },
    { goal: 16, reading: "first", limit: 2000 },
  ],
  rounds: 5,
  async open() {
    places = { punctual: await newPlace(), pglite: await newPlace() };
    await run(process.execPath, [inRoot("tools/build.ts")]);
    await startNode({ program, directory: places.punctual, isNew: true });
    await startPglite(join(places.pglite, "data"));
    return {};
  },
  async close() {
    if (places === null) return;
    await removePlace(places.punctual);
    await removePlace(places.pglite);
  },
};
