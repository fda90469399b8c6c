// What is asked about the nodes, the clock and the database that all tenants share.
import type { Queryable } from "@punctual/database";
import { runCheck, type Check } from "./check.ts";
import type { Finding } from "./finding.ts";
import { longTransactions } from "./long-transactions.sql.ts";
import { mixedTimeZoneData } from "./mixed-time-zone-data.sql.ts";
import { databaseNow } from "../now.ts";
import { tenantsApart } from "./tenants-apart.sql.ts";

/** Between this node's clock and the database's. */
const longestDriftMs = 2_000;

const checks: readonly Check<object>[] = [
  {
    check: "time-zone-data",
    severity: "error",
    expected: "every node to have the newest time zone data",
    remedy: "Upgrade Node on that machine; until then it plans rates only.",
    find: (queryable, asked) => queryable.query(mixedTimeZoneData, asked),
  },
  {
    check: "long-transaction",
    severity: "warning",
    expected: "no transaction to stay open for minutes",
    remedy: "End it: while it lasts the queue cannot be cleaned, and claiming grows slower.",
    find: (queryable, asked) => queryable.query(longTransactions, asked),
  },
];

export async function installationFindings(
  queryable: Queryable,
  nodeNow: () => Date,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const check of checks) found.push(...(await runCheck(queryable, check, {})));
  return [...found, ...(await clockDrift(queryable, nodeNow)), ...(await tenantsTogether(queryable))];
}

async function clockDrift(queryable: Queryable, nodeNow: () => Date): Promise<readonly Finding[]> {
  const before = nodeNow().getTime();
  const database = (await databaseNow(queryable)).getTime();
  const after = nodeNow().getTime();
  const driftMs = database < before ? before - database : Math.max(0, database - after);
  if (driftMs <= longestDriftMs) return [];
  return [
    {
      check: "clock-drift",
      severity: "warning",
      subject: "this node",
      message: `Expected this node's clock to agree with the database's, got a difference of ${Math.round(driftMs / 1000)} s.`,
      remedy:
        "Let both machines keep time by NTP: runs follow the database's clock, signatures and tokens this node's.",
    },
  ];
}

async function tenantsTogether(queryable: Queryable): Promise<readonly Finding[]> {
  const [row] = await queryable.query(tenantsApart);
  if (row?.apart === true) return [];
  return [
    {
      check: "tenants-together",
      severity: "warning",
      subject: "the database",
      message:
        "Expected the database to keep tenants apart by the role punctual_tenant, got a user who can neither make nor take it.",
      remedy:
        "As a database administrator: create role punctual_tenant nologin; grant punctual_tenant to the user of DATABASE_URL; then start again.",
    },
  ];
}
