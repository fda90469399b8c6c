// Generated from upsert-rule.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes a rule or replaces what it says; the tags of one that is there stay.
 * Guarantee: under change-rules.sql; created tells which of both it was.
 */
export const upsertRule: Statement<{
  readonly tenant: string;
  readonly bus: string;
  readonly name: string;
  readonly pattern: string | null;
  readonly expression: string | null;
  readonly state: string;
  readonly description: string | null;
  readonly aws: string | null;
  readonly tags: string;
}, {
  readonly created: boolean;
}> = {
  name: "upsert-rule-cd20315b5baf",
  parameters: ["tenant", "bus", "name", "pattern", "expression", "state", "description", "aws", "tags"],
  columns: ["created"],
  text: `insert into punctual.rules (tenant, bus, name, pattern, expression, state, description, aws, tags, created_at, updated_at)
select $1, $2, $3, $4, $5, $6, $7, $8::json, $9::jsonb, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, bus, name) do update
   set pattern = excluded.pattern, expression = excluded.expression, state = excluded.state, description = excluded.description,
       aws = excluded.aws, updated_at = excluded.updated_at
returning xmax = 0 as "created!"`,
};
