// Generated from isolate-tenants.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lets the database itself keep tenants apart, where its user may; says whether it does.
 */
export const isolateTenants: Statement<null, {
  readonly apart: boolean;
}> = {
  name: "isolate-tenants-f1c19daadd46",
  parameters: [],
  columns: ["apart"],
  text: `select punctual.isolate_tenants() as "apart!"`,
};
