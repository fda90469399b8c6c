// The address that comes with a topic's messages, and ends the subscription for whoever visits it.
import { endingPath, endSubscription, type EngineContext } from "@punctual/engine";
import type { FastifyInstance } from "fastify";
import { DoorProblem } from "../../door-problem.ts";

/** Its last part is the credential: who was told a message was told it. */
export function registerEnding(app: FastifyInstance, engine: EngineContext): void {
  app.get<{ Params: { id: string; proof: string } }>(
    `${endingPath}/:id/:proof`,
    // Who asks for headers alone has visited nothing.
    { exposeHeadRoute: false },
    async ({ params: { id, proof } }, reply) => {
      if (!(await endSubscription(engine, { id, proof }))) throw madeUp();
      return reply
        .type("text/plain; charset=utf-8")
        .send("The subscription ended. Nothing more of this topic will come.\n");
    },
  );
}

const madeUp = (): DoorProblem =>
  new DoorProblem("unauthorized", "Expected the address that came with a topic's message, got another.", {
    headers: { "www-authenticate": 'Bearer realm="punctual"' },
  });
