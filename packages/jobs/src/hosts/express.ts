// Serves jobs in an Express app, or on Node's own HTTP server: app.post("/punctual", hostExpress(jobs)).
import type { ServedJobs } from "../serve-jobs.ts";
import { nodeRequest, type NodeRequest } from "./node-request.ts";
import { bodyTaken, readAll, withinLimit } from "./raw-body.ts";
import { servedAnswer } from "./served-answer.ts";

export interface ExpressRequest extends NodeRequest, AsyncIterable<unknown> {
  readonly body?: unknown;
  /** Where a parser was told to keep it. */
  readonly rawBody?: unknown;
  readonly readableDidRead?: boolean;
}

export interface ExpressResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(text: string): unknown;
}

export type ExpressRoute = (
  request: ExpressRequest,
  response: ExpressResponse,
  next?: (error?: unknown) => void,
) => Promise<void>;

export function hostExpress(served: Pick<ServedJobs, "handle">): ExpressRoute {
  return async (request, response, next) => {
    try {
      const { status, headers, text } = await servedAnswer({ served }, async () =>
        nodeRequest(request, await rawBodyOf(request)),
      );
      response.writeHead(status, { ...headers });
      response.end(text);
    } catch (error) {
      if (next === undefined) throw error;
      next(error);
    }
  };
}

async function rawBodyOf(request: ExpressRequest): Promise<Buffer> {
  for (const kept of [request.rawBody, request.body]) if (Buffer.isBuffer(kept)) return withinLimit(kept);
  if (request.readableDidRead !== true) return readAll(request);
  throw bodyTaken(
    "Put hostExpress before express.json(), or keep the bytes with express.raw({ type: () => true }).",
  );
}
