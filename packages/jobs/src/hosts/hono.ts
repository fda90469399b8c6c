// Serves jobs in a Hono app: app.post("/punctual", hostHono(jobs)).
import type { HandleOptions, ServedJobs } from "../serve-jobs.ts";
import { serveWeb } from "./web.ts";

export interface HonoContext {
  readonly req: { readonly raw: Request };
  /** On Node: the request below. */
  readonly env?: unknown;
  /** On edge platforms; elsewhere reading it throws. */
  readonly executionCtx: { waitUntil(work: Promise<unknown>): void };
}

export function hostHono(served: Pick<ServedJobs, "handle">): (context: HonoContext) => Promise<Response> {
  return (context) =>
    serveWeb(context.req.raw, {
      served,
      how: platformOf(context),
      address: addressOf(context.env),
      remedy: "Put hostHono before what reads the body.",
    });
}

function platformOf(context: HonoContext): HandleOptions {
  try {
    const { executionCtx } = context;
    return { waitUntil: (work) => executionCtx.waitUntil(work) };
  } catch {
    return {};
  }
}

/** As @hono/node-server lays it there. */
function addressOf(env: unknown): string {
  const address = at(at(at(env, "incoming"), "socket"), "remoteAddress");
  return typeof address === "string" ? address : "unknown";
}

const at = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
