// Generated from take-untold-alarms.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes alarms whose turn has not been told yet, for this node to tell.
 * Guarantee: one node at a time tells; if it dies, another does after the lease. A turn is told at least once.
 * Index: alarms_untold.
 */
export const takeUntoldAlarms: Statement<{
  readonly leaseSeconds: number;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly groupName: string | null;
  readonly scheduleName: string | null;
  readonly state: string;
  readonly since: Date;
  readonly detail: string | null;
  readonly actions: unknown;
}> = {
  name: "take-untold-alarms-673248d78ff5",
  parameters: ["leaseSeconds", "limit"],
  columns: ["id", "name", "kind", "groupName", "scheduleName", "state", "since", "detail", "actions"],
  text: `update punctual.alarms a
   set telling_until = (select punctual.now()) + make_interval(secs => $1)
 where a.id = any(array(
         select id from punctual.alarms
          where told_state <> state
            and (telling_until is null or telling_until < (select punctual.now()))
          limit $2
            for update skip locked))
returning a.id, a.name, a.kind, a.group_name, a.schedule_name, a.state, a.since, a.detail, a.actions`,
};
