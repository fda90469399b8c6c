// Generated from list-streams.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the streams of a group's schedules or of a rule's targets by name, after one.
 * Index: schedules_name.
 */
export const listStreams: Statement<{
  readonly rule: string | null;
  readonly tenant: string;
  readonly groupName: string | null;
  readonly prefix: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly name: string;
  readonly createdAt: Date;
}> = {
  name: "list-streams-fe0197518934",
  parameters: ["rule", "tenant", "groupName", "prefix", "after", "limit"],
  columns: ["name", "createdAt"],
  text: `select x.name as "name!", min(x.created_at) as "created_at!"
  from (
       select case when $1::text is null then s.name else t.id end as name, s.created_at
         from punctual.schedules s
         left join punctual.rule_targets t on t.schedule_id = s.id
        where s.tenant = $2
          and s.state <> 'deleted'
          and ($3::text is null or s.group_name = $3 and s.origin <> 'rule')
          and ($1::text is null or t.rule = $1)
       ) x
 where ($4::text is null or starts_with(x.name, $4))
   and ($5::text is null or x.name > $5)
 group by x.name
 order by x.name
 limit $6`,
};
