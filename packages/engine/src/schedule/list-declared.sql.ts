// Generated from list-declared.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the schedules that punctual.config.ts declared, now or earlier.
 */
export const listDeclared: Statement<{
  readonly tenant: string;
}, {
  readonly groupName: string;
  readonly name: string;
  readonly state: string;
  readonly stateReason: string | null;
}> = {
  name: "list-declared-e8b64dda9c83",
  parameters: ["tenant"],
  columns: ["groupName", "name", "state", "stateReason"],
  text: `select group_name, name, state, state_reason from punctual.schedules where tenant = $1 and origin = 'code' and state <> 'deleted'`,
};
