// Where the last page of a list ended that shows the newest first.
import { readCursor, type CursorOf } from "@punctual/jobs";
import { Refused } from "../problem.ts";

export interface NewestFirst {
  readonly lastCreatedAt: Date | null;
  readonly lastId: string | null;
}

/** Nulls for the first page. Throws Refused for a cursor of another list, or none of ours. */
export function readPosition(cursor: string | undefined, list: CursorOf<[string, string]>): NewestFirst {
  const after = readCursor(cursor, list);
  if (after === "foreign") throw foreignCursor();
  if (after === null) return { lastCreatedAt: null, lastId: null };
  const [createdAt, lastId] = after;
  return { lastCreatedAt: new Date(createdAt), lastId };
}

const foreignCursor = (): Refused =>
  new Refused({
    code: "invalid-request",
    field: "cursor",
    detail: "Expected a cursor that this list gave, got another.",
  });
