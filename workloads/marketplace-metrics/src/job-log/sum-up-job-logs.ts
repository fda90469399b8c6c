// What a tenant's jobs came to, by job type.
import type { Queryable } from "@punctual/database";
import { sumUpJobLogs as sumUpJobLogsStatement } from "./sum-up-job-logs.sql.ts";

export const sumUpJobLogs = async (queryable: Queryable, tenantId: string): Promise<readonly unknown[]> =>
  queryable.query(sumUpJobLogsStatement, { tenantId });
