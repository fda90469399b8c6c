// Routes that read their body as it arrives instead of having it in memory.
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** Put into a route's config to mark it. */
export const streamedConfig = { streams: true } as const;

export const isStreamed = ({ routeOptions }: FastifyRequest): boolean => {
  const config: object = routeOptions.config;
  return "streams" in config && config.streams === true;
};

/** A scope of the port in which bodies are handed over as streams, of any size. */
export function withStreamedBodies(app: FastifyInstance, register: (scope: FastifyInstance) => void): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    register(scope);
  });
}

/** Null where there is none. */
export const streamedBody = ({ body }: FastifyRequest): Readable | null =>
  body instanceof Readable ? body : null;
