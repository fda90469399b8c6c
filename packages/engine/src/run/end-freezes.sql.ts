// Generated from end-freezes.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Ends freezes whose time has come.
 */
export const endFreezes: Statement<null, {
  readonly tenant: string;
}> = {
  name: "end-freezes-06b920e852cb",
  parameters: [],
  columns: ["tenant"],
  text: `delete from punctual.freezes where until <= (select punctual.now()) returning tenant`,
};
