// Generated from list-timezones.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the time zones that tenants are in, each once.
 */
export const listTimezones: Statement<{
  readonly connected: boolean;
}, {
  readonly timezone: string;
}> = {
  name: "list-timezones-85254ea4a3a7",
  parameters: ["connected"],
  columns: ["timezone"],
  text: `select distinct timezone from public.tenants where mercadolivre_user_id is not null or not $1 order by timezone`,
};
