// Schedules are made and read at the AWS door, every request signed, by eight callers.
import type { Contestant, Figures, Scenario } from "../contest/scenario.ts";
import { startRole } from "../http/role/start-role.ts";
import { emptyDatabase, inRound, onPostgres } from "../http/stage.ts";
import type { Door, Loaded } from "./load.ts";
import type { Port } from "./port.ts";

type Name = "created" | "createdP99" | "read" | "readP99";

const role = (name: string): URL => new URL(`./${name}.ts`, import.meta.url);

const measured = (door: Door): Promise<Figures<Name>> =>
  inRound(async (open) => {
    const server = await open(startRole<Port>(role("server"), { settings: await emptyDatabase() }));
    const settings = { port: server.ready, door };
    const load = await open(startRole<null, Loaded>(role("load"), { settings }));
    const { create, get } = await load.ask(null);
    return { created: create.perSecond, createdP99: create.p99, read: get.perSecond, readP99: get.p99 };
  });

const contestants: readonly Contestant<Name>[] = [
  {
    name: "Punctual's AWS door",
    version: null,
    role: "ours",
    settings: "Signature Version 4 checked, every CreateSchedule with a ClientToken of its own",
    measure: () => measured("aws"),
  },
  {
    name: "Punctual's REST door",
    version: null,
    role: "reference",
    settings: "a bearer token, no key of idempotency",
    measure: () => measured("rest"),
  },
];

export const scenario: Scenario<Name> = {
  ...onPostgres,
  name: "create-schedule",
  shows:
    "CreateSchedule and GetSchedule with 8 callers, answered after the commit, and the same at the REST door",
  readings: {
    created: { label: "created a second", unit: "/s", better: "higher" },
    createdP99: { label: "creating, p99", unit: "ms", better: "lower" },
    read: { label: "read a second", unit: "/s", better: "higher" },
    readP99: { label: "reading, p99", unit: "ms", better: "lower" },
  },
  contestants,
  bars: [],
};
