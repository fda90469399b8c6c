// Generated from drop-token.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets a connection's access token: it was given for a secret that no longer counts.
 */
export const dropToken: Statement<{
  readonly connectionId: string;
}, Readonly<Record<never, never>>> = {
  name: "drop-token-c17c3f77b118",
  parameters: ["connectionId"],
  columns: [],
  text: `delete from punctual.connection_tokens where connection_id = $1`,
};
