// Generated from read-instants.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells which stretch of time the dates of a range are where a tenant is: its first moment and its last millisecond.
 */
export const readInstants: Statement<{
  readonly from: string;
  readonly timezone: string;
  readonly to: string;
}, {
  readonly fromAt: Date;
  readonly toAt: Date;
}> = {
  name: "read-instants-6804c361bbe5",
  parameters: ["from", "timezone", "to"],
  columns: ["fromAt", "toAt"],
  text: `select $1::date::timestamp at time zone $2 as "from_at!",
       (($3::date + 1)::timestamp at time zone $2) - interval '1 millisecond' as "to_at!"`,
};
