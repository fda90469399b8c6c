// /healthz says that the process lives, /readyz that it can do its work.
import type { Engine, Health } from "@punctual/engine";
import type { FastifyInstance, FastifyReply } from "fastify";

export interface Readiness {
  /** False from the moment a graceful stop begins, so that no new work is sent here. */
  accepting: boolean;
}

export function registerHealth(app: FastifyInstance, engine: Engine, readiness: Readiness): void {
  app.get("/healthz", (_request, reply) => sendJson(reply, { status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const health = readiness.accepting ? await engine.health() : stopping;
    return sendJson(reply.code(health.ready ? 200 : 503), health);
  });
}

const stopping: Health = {
  ready: false,
  checks: { accepting: { ok: false, detail: "this node stops; send requests to another" } },
};

const sendJson = (reply: FastifyReply, body: object): FastifyReply =>
  reply.type("application/json; charset=utf-8").send(JSON.stringify(body));
