// Generated from move-batch.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Moves the next events of a month that lie before the cutoff to the archive, after a cursor, and notes how many.
 * Guarantee: what is deleted is inserted, in one transaction; `moved` and `kept` are counted apart, for the caller to compare.
 */
export const moveBatch: Statement<{
  readonly from: Date;
  readonly until: Date;
  readonly afterStream: string;
  readonly afterAt: Date;
  readonly afterId: string;
  readonly limit: string | number;
  readonly runId: string;
  readonly month: string;
}, {
  readonly moved: number;
  readonly kept: number;
  readonly lastStream: string | null;
  readonly lastAt: Date | null;
  readonly lastId: string | null;
}> = {
  name: "move-batch-9bd3f8701d27",
  parameters: ["from", "until", "afterStream", "afterAt", "afterId", "limit", "runId", "month"],
  columns: ["moved", "kept", "lastStream", "lastAt", "lastId"],
  text: `with due as materialized (
  select stream_id, event_id, occurred_at from public.event_log
   where occurred_at >= $1 and occurred_at < $2
     and (stream_id, occurred_at, event_id) > ($3, $4, $5)
   order by stream_id, occurred_at, event_id
   limit $6
), moved as (
  delete from public.event_log e using due d
   where e.stream_id = d.stream_id and e.event_id = d.event_id and e.occurred_at = d.occurred_at
     and e.occurred_at >= $1 and e.occurred_at < $2
  returning e.*
), kept as (
  insert into public.stream_archive (stream_id, event_id, type, occurred_at, data, recorded_at, archived_at)
  select stream_id, event_id, type, occurred_at, data, recorded_at, (select punctual.now()) from moved
  returning stream_id, occurred_at, event_id
), noted as (
  insert into public.stream_archive_moves (run_id, month, events, archived_at)
  select $7, $8, count(*), (select punctual.now()) from kept having count(*) > 0
)
select (select count(*) from moved)::int as "moved!", (select count(*) from kept)::int as "kept!",
       last.stream_id as "last_stream?", last.occurred_at as "last_at?", last.event_id as "last_id?"
  from (select 1) one
  left join lateral (
    select stream_id, occurred_at, event_id from due order by stream_id desc, occurred_at desc, event_id desc limit 1
  ) last on true`,
};
