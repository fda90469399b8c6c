// How fast an expression is read, and how many bytes are held of it.
import type { Scenario } from "../contest/scenario.ts";
import { contestantsBy, type Library, type Pair } from "./libraries.ts";
import { ratePerSecond } from "./rate.ts";

const held = 10_000;
const zone = "Europe/Berlin";

const pairOf = (at: number): Pair => {
  const [minute, hour] = [at % 60, Math.floor(at / 60) % 24];
  return { crontab: `${minute} ${hour} * * 1-5`, ours: `cron(${minute} ${hour} ? * 2-6 *)` };
};

function usedBytes(): number {
  if (globalThis.gc === undefined) throw new Error("Expected node --expose-gc, got no gc. Add the flag.");
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

function bytesEach({ read }: Library): number {
  read(pairOf(0), zone);
  const before = usedBytes();
  const expressions = Array.from({ length: held }, (_, at) => read(pairOf(at), zone));
  return (usedBytes() - before) / expressions.length;
}

function parseRate({ read }: Library): number {
  let at = 0;
  return ratePerSecond(() => void read(pairOf(at++), zone));
}

export const scenario: Scenario<"parse" | "bytes"> = {
  name: "parse",
  shows: `Reading \`m h * * 1-5\` in ${zone}; bytes of the heap for each of ${held.toLocaleString("en")} that are held`,
  readings: {
    parse: { label: "expressions read", unit: "/s", better: "higher" },
    bytes: { label: "held", unit: "bytes", better: "lower" },
  },
  contestants: contestantsBy((library) => ({ parse: parseRate(library), bytes: bytesEach(library) })),
  bars: [
    { goal: 10, reading: "parse", limit: 100_000 },
    { goal: 10, reading: "bytes", limit: 1_000 },
  ],
};
