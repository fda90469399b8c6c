// Generated from note-use.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes that an access key was used.
 * Guarantee: at most once a minute, whatever the number of requests and nodes; one that waits for another's note drops its own.
 */
export const noteUse: Statement<{
  readonly id: string;
}, {
  readonly lastUsedAt: Date | null;
}> = {
  name: "note-use-eca8808fdc35",
  parameters: ["id"],
  columns: ["lastUsedAt"],
  text: `update punctual.access_keys
   set last_used_at = (select punctual.now())
 where id = (select k.id from punctual.access_keys k
              where k.id = $1
                and (k.last_used_at is null or k.last_used_at <= (select punctual.now()) - interval '1 minute')
                for update skip locked)
returning last_used_at`,
};
