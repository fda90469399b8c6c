// A program that prints how many bytes each of many parsed expressions holds: node --expose-gc heap-per-expression.ts <kind>.
import { parse } from "../src/index.ts";

const COUNT = 20_000;
const texts: Readonly<Record<string, (i: number) => string>> = {
  ordinary: (i) => `cron(${i % 60} ${(i >> 3) % 24} ? * MON-FRI *)`,
  // As long as an expression may be, with as many years as fit.
  longest: (i) =>
    `cron(${i % 60} ${(i >> 3) % 24} 1 1 ? ${Array.from({ length: 46 }, (_, n) => 1970 + n).join(",")})`,
};

const used = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const text = texts[process.argv[2] ?? "ordinary"];
if (text === undefined || globalThis.gc === undefined)
  throw new Error("Expected a known kind and --expose-gc.");
parse(text(0));
const before = used();
const held = Array.from({ length: COUNT }, (_, i) => parse(text(i)));
console.log(Math.round((used() - before) / held.length));
