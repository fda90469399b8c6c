// Serves jobs in a Fastify app: app.register(hostFastify(jobs, { path: "/punctual" })).
import type { ServedJobs } from "../serve-jobs.ts";
import { nodeRequest, type NodeRequest } from "./node-request.ts";
import { bodyTaken, mostBodyBytes } from "./raw-body.ts";
import { servedAnswer } from "./served-answer.ts";

export interface FastifyRequestLike extends NodeRequest {
  readonly body?: unknown;
}

export interface FastifyReplyLike {
  code(status: number): FastifyReplyLike;
  headers(headers: Record<string, string>): FastifyReplyLike;
  send(text?: string): FastifyReplyLike;
}

export interface FastifyAppLike {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    type: string,
    options: { readonly parseAs: "buffer"; readonly bodyLimit: number },
    parser: (request: unknown, body: Buffer, done: (error: Error | null, body?: unknown) => void) => void,
  ): unknown;
  post(
    path: string,
    route: (request: FastifyRequestLike, reply: FastifyReplyLike) => Promise<FastifyReplyLike>,
  ): unknown;
}

/** A plugin of its own scope: the app's other routes keep their parsers. */
export function hostFastify(
  served: Pick<ServedJobs, "handle">,
  { path }: { readonly path: string },
): (app: FastifyAppLike) => Promise<void> {
  return async (app) => {
    app.removeAllContentTypeParsers();
    const parser = { parseAs: "buffer", bodyLimit: mostBodyBytes } as const;
    app.addContentTypeParser("*", parser, (_request, body, done) => done(null, body));
    app.post(path, async (request, reply) => {
      const answer = await servedAnswer({ served }, () => nodeRequest(request, rawBodyOf(request)));
      return reply
        .code(answer.status)
        .headers({ ...answer.headers })
        .send(answer.text);
    });
  };
}

function rawBodyOf({ body }: FastifyRequestLike): Buffer | null {
  if (body === undefined || body === null) return null;
  if (Buffer.isBuffer(body)) return body;
  throw bodyTaken("Register hostFastify with app.register, so that it has its own parser.");
}
