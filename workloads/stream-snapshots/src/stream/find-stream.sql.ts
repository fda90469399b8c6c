// Generated from find-stream.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells whether a stream has ever had an event.
 */
export const findStream: Statement<{
  readonly streamId: string;
}, {
  readonly streamId: string;
}> = {
  name: "find-stream-f2c459a558cf",
  parameters: ["streamId"],
  columns: ["streamId"],
  text: `select stream_id from public.stream_months where stream_id = $1 limit 1`,
};
