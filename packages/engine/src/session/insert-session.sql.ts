// Generated from insert-session.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps a session that begins now.
 */
export const insertSession: Statement<{
  readonly digest: Buffer;
  readonly id: string;
  readonly tenant: string;
  readonly origin: string;
  readonly accessKey: string | null;
  readonly tokenMac: Buffer | null;
  readonly idleSeconds: number;
}, {
  readonly expiresAt: Date;
}> = {
  name: "insert-session-d5ac40054127",
  parameters: ["digest", "id", "tenant", "origin", "accessKey", "tokenMac", "idleSeconds"],
  columns: ["expiresAt"],
  text: `insert into punctual.sessions (digest, id, tenant, origin, access_key, token_mac, begun_at, expires_at)
select $1, $2, $3, $4, $5, $6, c.now, c.now + make_interval(secs => $7)
  from (select punctual.now() as now) c
returning expires_at`,
};
