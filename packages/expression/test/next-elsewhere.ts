// A program that prints occurrences in many zones, for comparison with another process: node next-elsewhere.ts.
import { next, parse } from "../src/index.ts";

const zones = [
  "UTC",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Antarctica/Troll",
  "America/Sao_Paulo",
  "Africa/Casablanca",
];
const found = zones.map((timezone) => {
  let at: number | null = Date.UTC(2026, 2, 20);
  for (let i = 0; i < 400 && at !== null; i++) at = next(parse("cron(7,37 1-3 * * ? *)"), at, { timezone });
  return at;
});
console.log(JSON.stringify(found));
