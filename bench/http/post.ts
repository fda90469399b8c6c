// Goal 13: a job is called over HTTP, and the caller answered when its run is committed.
import { packageVersion } from "../contest/package-version.ts";
import type { Contestant, Figures, Scenario } from "../contest/scenario.ts";
import type { Port } from "./post/call.ts";
import type { FastifySettings } from "./post/fastify.ts";
import { startPunctual } from "./post/punctual.ts";
import type { Measured } from "./role/in-flight.ts";
import { startRole } from "./role/start-role.ts";
import { emptyDatabase, inRound, onPostgres } from "./stage.ts";

type Callers = 1 | 10 | 32 | 100;
type Name = `${"rate" | "p99"}${Callers}`;

const role = (name: string): URL => new URL(`./post/${name}.ts`, import.meta.url);

async function measured(port: Port): Promise<Figures<Name>> {
  return inRound(async (open) => {
    const load = await open(startRole<null, Measured>(role("load"), { settings: port }));
    const [one, ten, some, many] = [
      await load.ask(1),
      await load.ask(10),
      await load.ask(32),
      await load.ask(100),
    ];
    return {
      ...{ rate1: one.perSecond, rate10: ten.perSecond, rate32: some.perSecond, rate100: many.perSecond },
      ...{ p991: one.p99, p9910: ten.p99, p9932: some.p99, p99100: many.p99 },
    };
  });
}

const byPunctual = (): Promise<Figures<Name>> =>
  inRound(async (open) => measured((await open(startPunctual(await emptyDatabase()))).port));

const byFastify = (settings: FastifySettings): Promise<Figures<Name>> =>
  inRound(async (open) => measured((await open(startRole<Port>(role("fastify"), { settings }))).ready));

const reference = "Fastify with a row";

const contestants: readonly Contestant<Name>[] = [
  {
    name: "Punctual",
    version: null,
    role: "ours",
    settings:
      "the server as it is shipped, production mode, access key, log level info; it runs the jobs meanwhile",
    measure: byPunctual,
  },
  {
    name: reference,
    version: packageVersion("fastify"),
    role: "reference",
    settings: "calls in flight share an insert; nothing runs the jobs; no log",
    measure: async () => byFastify({ databaseUrl: await emptyDatabase() }),
  },
  {
    name: "Fastify alone",
    version: packageVersion("fastify"),
    role: "reference",
    settings: "no database, no log",
    measure: () => byFastify({ databaseUrl: null }),
  },
];

const rateOf = (callers: Callers) => ({ label: `${callers} at once`, unit: "/s", better: "higher" }) as const;
const p99Of = (callers: Callers) =>
  ({ label: `${callers} at once, p99`, unit: "ms", better: "lower" }) as const;

export const scenario: Scenario<Name> = {
  ...onPostgres,
  name: "post",
  shows: "A job is called by POST over connections that stay open, and the call answered after its commit",
  readings: {
    ...{ rate1: rateOf(1), rate10: rateOf(10), rate32: rateOf(32), rate100: rateOf(100) },
    ...{ p991: p99Of(1), p9910: p99Of(10), p9932: p99Of(32), p99100: p99Of(100) },
  },
  contestants,
  bars: [
    { goal: 13, reading: "rate32", against: [reference], factor: 0.6 },
    { goal: 13, reading: "rate100", against: [reference], factor: 0.6 },
  ],
};
