// `node --expose-gc bench/expression/parse.ts`: how fast an expression is read and how many bytes it then holds, beside peers.
import { contestants, type Contestant, type Pair } from "./contestants.ts";
import { interleaved, shown } from "./rate.ts";

const HELD = 10_000;
const pairOf = (i: number): Pair => {
  const [minute, hour] = [i % 60, Math.floor(i / 60) % 24];
  return { crontab: `${minute} ${hour} * * 1-5`, ours: `cron(${minute} ${hour} ? * 2-6 *)` };
};

const usedBytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const bytesEach = ({ read }: Contestant): number => {
  read(pairOf(0), "Europe/Berlin");
  const before = usedBytes();
  const held = Array.from({ length: HELD }, (_, i) => read(pairOf(i), "Europe/Berlin"));
  return (usedBytes() - before) / held.length;
};

const parsing = ({ read }: Contestant): (() => void) => {
  let i = 0;
  return () => void read(pairOf(i++), "Europe/Berlin");
};

if (globalThis.gc === undefined) throw new Error("Expected node --expose-gc, got no gc. Add the flag.");
const measured = interleaved(contestants.map(parsing));
console.log("| library | parse a second | bytes held each |\n|---|---|---|");
for (const [i, contestant] of contestants.entries()) {
  const { median = 0, spread = 0 } = measured[i] ?? {};
  const rate = `${shown(median)} ±${Math.round(spread * 50)} %`;
  console.log(`| ${contestant.name} | ${rate} | ${Math.round(bytesEach(contestant))} |`);
}
