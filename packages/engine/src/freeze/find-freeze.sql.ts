// Generated from find-freeze.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a tenant's freeze; one whose time has come is none any more.
 */
export const findFreeze: Statement<{
  readonly tenant: string;
}, {
  readonly reason: string | null;
  readonly actor: string;
  readonly since: Date;
  readonly until: Date | null;
}> = {
  name: "find-freeze-9a3a862dca2c",
  parameters: ["tenant"],
  columns: ["reason", "actor", "since", "until"],
  text: `select reason, actor, since, until
  from punctual.freezes
 where tenant = $1
   and (until is null or until > (select punctual.now()))`,
};
