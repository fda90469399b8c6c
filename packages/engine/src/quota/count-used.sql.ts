// Generated from count-used.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts what a tenant has of the named things, with the limit that the configuration sets for it, if any.
 * Guarantee: under lock-room the count is exact, what this transaction made included.
 */
export const countUsed: Statement<{
  readonly tenant: string;
  readonly names: readonly (string | null)[];
}, {
  readonly name: string;
  readonly most: number | null;
  readonly used: number;
}> = {
  name: "count-used-e6b1f033f9df",
  parameters: ["tenant", "names"],
  columns: ["name", "most", "used"],
  text: `select n.name as "name!",
       coalesce(q.most, d.most) as "most?",
       case n.name
         when 'schedules' then (select count(*) from punctual.schedules where tenant = $1 and state <> 'deleted' and origin <> 'rule')
         when 'schedule-groups' then (select count(*) from punctual.schedule_groups where tenant = $1 and position('/' in name) = 0)
         when 'connections' then (select count(*) from punctual.connections where tenant = $1)
         when 'api-destinations' then (select count(*) from punctual.api_destinations where tenant = $1)
         when 'apps' then (select count(*) from punctual.apps where tenant = $1)
         when 'alarms' then (select count(*) from punctual.alarms where tenant = $1)
         when 'queues' then (select count(*) from punctual.message_queues where tenant = $1)
         when 'event-buses' then (select count(*) from punctual.event_buses where tenant = $1)
         when 'rules' then (select count(*) from punctual.rules where tenant = $1)
         when 'stored-secrets' then (select count(*) from punctual.stored_secrets where tenant = $1)
         when 'metric-alarms' then (select count(*) from punctual.metric_alarms where tenant = $1)
         when 'topics' then (select count(*) from punctual.topics where tenant = $1)
         when 'subscriptions' then (select count(*) from punctual.subscriptions where tenant = $1)
         when 'mail-identities' then (select count(*) from punctual.mail_identities where tenant = $1)
         when 'regions' then (select count(*) from punctual.namespaces where tenant = $1)
         when 'access-keys' then (select count(*) from punctual.access_keys where tenant = $1)
         when 'open-runs' then (select count(*) from punctual.queue where tenant = $1)
         when 'runs-per-minute' then (select coalesce(sum(made), 0) from punctual.run_rates
                                       where tenant = $1 and minute = date_trunc('minute', (select punctual.now())))
         else 0
       end::integer as "used!"
  from unnest($2::text[]) with ordinality n (name, place)
  left join punctual.quotas q on q.tenant = split_part($1, '@', 1) and q.name = n.name
  left join punctual.default_quotas d on d.name = n.name
 order by n.place`,
};
