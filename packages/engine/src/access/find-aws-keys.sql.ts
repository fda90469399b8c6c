// Generated from find-aws-keys.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds AWS keys by their ids, those that have not expired, each with its secret and its tenant's account.
 * Index: access_keys_access_key_id.
 */
export const findAwsKeys: Statement<{
  readonly accessKeyIds: readonly (string | null)[];
}, {
  readonly accessKeyId: string;
  readonly sealed: Buffer;
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly role: string;
  readonly prefix: string;
  readonly accountId: string;
  readonly useIsNews: boolean;
}> = {
  name: "find-aws-keys-55d91721fcff",
  parameters: ["accessKeyIds"],
  columns: ["accessKeyId", "sealed", "id", "tenant", "name", "role", "prefix", "accountId", "useIsNews"],
  text: `select k.access_key_id as "accessKeyId!", k.sealed as "sealed!", k.id, k.tenant, k.name, k.role, k.prefix, a.account_id,
       (k.last_used_at is null or k.last_used_at <= c.now - interval '1 minute') as "useIsNews!"
  from punctual.access_keys k
  join punctual.aws_accounts a on a.tenant = k.tenant, (select punctual.now() as now) c
 where k.access_key_id = any($1::text[]) and (k.expires_at is null or k.expires_at > c.now)`,
};
