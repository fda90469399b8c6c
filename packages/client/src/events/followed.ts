// What a follower of server-sent events may ask for.
import type { Query } from "../request-parts.ts";

export interface EventsOptions {
  readonly query?: Query;
  /** Goes on after this event. */
  readonly lastEventId?: string;
  /** Ends it quietly. */
  readonly signal?: AbortSignal;
  /** Told each time that the connection was lost, with why; null where the server ended it. */
  readonly onLost?: (error: unknown) => void;
}

export interface Followed extends EventsOptions {
  readonly path: string;
  readonly token: string | null;
}
