// Generated from upsert-target.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Gives a rule a target, or replaces the one that has its id.
 */
export const upsertTarget: Statement<{
  readonly tenant: string;
  readonly bus: string;
  readonly rule: string;
  readonly id: string;
  readonly scheduleId: string;
  readonly version: number;
  readonly address: string;
  readonly said: string;
  readonly inputShape: string;
  readonly aws: string | null;
}, Readonly<Record<never, never>>> = {
  name: "upsert-target-8d5178aa25c0",
  parameters: ["tenant", "bus", "rule", "id", "scheduleId", "version", "address", "said", "inputShape", "aws"],
  columns: [],
  text: `insert into punctual.rule_targets (tenant, bus, rule, id, schedule_id, version, address, said, input_shape, aws)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (tenant, bus, rule, id) do update
   set version = excluded.version, address = excluded.address, said = excluded.said, input_shape = excluded.input_shape,
       aws = excluded.aws`,
};
