// Serves the API reference at `/docs`: no script, nothing loaded from elsewhere.
import type { FastifyInstance } from "fastify";
import { pagePolicy } from "../front-page.ts";
import { onDemand } from "../on-demand.ts";
import type { JsonSchema } from "../openapi/json-schema.ts";
import { referencePage } from "./reference-page.ts";
import { style } from "./style.ts";

export const referencePaths = ["/docs", "/docs.css"];

export function registerReferencePage(app: FastifyInstance, document: () => JsonSchema): void {
  const page = onDemand(() => referencePage(document()));
  app.get("/docs", (_request, reply) =>
    reply.header("content-security-policy", pagePolicy).type("text/html; charset=utf-8").send(page()),
  );
  app.get("/docs.css", (_request, reply) => reply.type("text/css; charset=utf-8").send(style));
}
