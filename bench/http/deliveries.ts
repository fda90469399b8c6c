// Goal 12: waiting runs are claimed, sent to a receiver on the same machine, and recorded with their history.
import { packageVersion } from "../contest/package-version.ts";
import type { Contestant, Figures, Scenario } from "../contest/scenario.ts";
import { connections, deliveries, type Delivered, type Round } from "./delivery/job.ts";
import type { BareSettings } from "./delivery/bare.ts";
import type { Measured } from "./role/in-flight.ts";
import { startRole } from "./role/start-role.ts";
import { emptyDatabase, inRound, onPostgres } from "./stage.ts";

type Name = "perSecond" | "cpuMicroseconds" | "peakMegabytes";

const role = (name: string): URL => new URL(`./delivery/${name}.ts`, import.meta.url);

/** From the start of the loops to the last end on record. */
const recorded = (file: string): Promise<Figures<Name>> =>
  inRound(async (open) => {
    const receiver = await open(startRole<string>(role("receiver")));
    const settings: Round = { origin: receiver.ready, databaseUrl: await emptyDatabase() };
    const worker = await open(startRole<null, Delivered>(role(file), { settings }));
    const { seconds, cpuSeconds, peakMegabytes } = await worker.ask(null);
    return {
      perSecond: deliveries / seconds,
      cpuMicroseconds: (cpuSeconds * 1_000_000) / deliveries,
      peakMegabytes,
    };
  });

const bare = (by: BareSettings["by"]): Promise<Figures<Name>> =>
  inRound(async (open) => {
    const receiver = await open(startRole<string>(role("receiver")));
    const settings: BareSettings = { origin: receiver.ready, by };
    const sender = await open(startRole<null, Measured>(role("bare"), { settings }));
    return { perSecond: (await sender.ask(null)).perSecond };
  });

const reference = "reference queue";
const fetches = "bare fetch";

const contestants: readonly Contestant<Name>[] = [
  {
    name: "Punctual",
    version: null,
    role: "ours",
    settings: "one schedule's runs, secret key set, every delivery with its run token",
    measure: () => recorded("punctual"),
  },
  {
    name: reference,
    version: packageVersion("undici"),
    role: "reference",
    settings: `claims 500, one row of history, no retries, undici with ${connections} connections`,
    measure: () => recorded("reference"),
  },
  {
    name: "bare undici",
    version: packageVersion("undici"),
    role: "reference",
    settings: `no database, ${connections} connections`,
    measure: () => bare("undici"),
  },
  {
    name: fetches,
    version: process.versions.node,
    role: "reference",
    settings: `no database, ${connections} requests at once`,
    measure: () => bare("fetch"),
  },
];

export const scenario: Scenario<Name> = {
  ...onPostgres,
  name: "deliveries",
  shows: `${deliveries} waiting runs, each claimed, sent as POST and recorded; the receiver answers 204 in a process of its own`,
  readings: {
    perSecond: { label: "deliveries a second", unit: "/s", better: "higher" },
    cpuMicroseconds: { label: "the sender's processor time for each", unit: "µs", better: "lower" },
    peakMegabytes: { label: "the sender's peak memory", unit: "MB", better: "lower" },
  },
  contestants,
  bars: [
    { goal: 12, reading: "perSecond", against: [reference], factor: 0.7 },
    { goal: 12, reading: "perSecond", against: [fetches], factor: 3 },
  ],
};
