// Generated from find-session.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds a session that goes on, with the access key that it was begun with.
 * Guarantee: none whose access key is revoked or has expired.
 * Index: sessions_pkey, access_keys_pkey.
 */
export const findSession: Statement<{
  readonly noteEverySeconds: number;
  readonly idleSeconds: number;
  readonly longestSeconds: number;
  readonly digest: Buffer;
}, {
  readonly tenant: string;
  readonly origin: string;
  readonly tokenMac: Buffer | null;
  readonly name: string | null;
  readonly prefix: string | null;
  readonly role: string | null;
  readonly expiresAt: Date;
  readonly useIsNews: boolean;
}> = {
  name: "find-session-54079750bd71",
  parameters: ["noteEverySeconds", "idleSeconds", "longestSeconds", "digest"],
  columns: ["tenant", "origin", "tokenMac", "name", "prefix", "role", "expiresAt", "useIsNews"],
  text: `select s.tenant, s.origin, s.token_mac, k.name as "name?", k.prefix as "prefix?", k.role as "role?",
       least(s.expires_at, k.expires_at) as "expires_at!",
       (s.expires_at + make_interval(secs => $1)
          <= least(c.now + make_interval(secs => $2), s.begun_at + make_interval(secs => $3))) as "use_is_news!"
  from punctual.sessions s
  left join punctual.access_keys k on k.id = s.access_key
 cross join (select punctual.now() as now) c
 where s.digest = $4
   and s.expires_at > c.now
   and (k.expires_at is null or k.expires_at > c.now)`,
};
