// Generated from list-rules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the rules of an event bus by name, after a cursor, or one of them.
 * Index: rules_pkey.
 */
export const listRules: Statement<{
  readonly tenant: string;
  readonly bus: string;
  readonly name: string | null;
  readonly prefix: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly bus: string;
  readonly name: string;
  readonly pattern: string | null;
  readonly expression: string | null;
  readonly state: string;
  readonly description: string | null;
  readonly aws: unknown;
  readonly tags: unknown;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}> = {
  name: "list-rules-ec848c3c93f2",
  parameters: ["tenant", "bus", "name", "prefix", "after", "limit"],
  columns: ["bus", "name", "pattern", "expression", "state", "description", "aws", "tags", "createdAt", "updatedAt"],
  text: `select bus, name, pattern, expression, state, description, aws, tags, created_at, updated_at
  from punctual.rules
 where tenant = $1
   and bus = $2
   and ($3::text is null or name = $3)
   and ($4::text is null or starts_with(name, $4))
   and ($5::text is null or name > $5)
 order by name
 limit $6`,
};
