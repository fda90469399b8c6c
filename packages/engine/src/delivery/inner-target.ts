// A target that Punctual serves itself: a verb of a noun takes the run, and nothing goes out over HTTP.
import type { EngineContext } from "../engine-context.ts";
import type { AttemptResult } from "../run/attempt-result.ts";
import type { ClaimedRun } from "../run/claimed-run.ts";

/**
 * A try at a run, its input filled. May come again for the same run, also at the same time on another node: what it does has to
 * be named by `run.runId`. Works for all tenants: it says `run.tenant` to whatever it asks. Throws only for the database; the
 * lease then ends, and the run is tried again. Each kind is a line of `loop/inner-targets.ts`.
 */
export type InnerTarget = (run: ClaimedRun, engine: EngineContext) => Promise<AttemptResult>;
