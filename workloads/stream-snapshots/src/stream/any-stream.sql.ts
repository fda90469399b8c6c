// Generated from any-stream.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells whether there is any stream.
 */
export const anyStream: Statement<null, {
  readonly streamId: string;
}> = {
  name: "any-stream-36b9b441efd7",
  parameters: [],
  columns: ["streamId"],
  text: `select stream_id from public.stream_months limit 1`,
};
