// Generated from find-development-aws-key.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds the AWS key of development, if it was made.
 */
export const findDevelopmentAwsKey: Statement<{
  readonly id: string;
}, {
  readonly accessKeyId: string;
  readonly tenant: string;
  readonly sealed: Buffer;
}> = {
  name: "find-development-aws-key-82c0fbcd0e1c",
  parameters: ["id"],
  columns: ["accessKeyId", "tenant", "sealed"],
  text: `select access_key_id as "accessKeyId!", tenant, sealed as "sealed!"
  from punctual.access_keys
 where id = $1`,
};
