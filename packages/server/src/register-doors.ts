// Everything that the port answers, and the description of it.
import type { Engine } from "@punctual/engine";
import type { JobRoute, OpenWorkload, Route } from "@punctual/jobs";
import type { FastifyInstance } from "fastify";
import type { ConsoleBuild } from "./console-files/console-build.ts";
import { registerConsole } from "./console-files/register-console.ts";
import { registerFrontPage } from "./front-page.ts";
import { answerUnknown, type KnownRoute } from "./not-found.ts";
import { describeApi } from "./openapi/describe-api.ts";
import {
  describeOperation,
  describePage,
  describeRoute,
  type DescribedRoute,
} from "./openapi/describe-route.ts";
import { referencePaths, registerReferencePage } from "./reference-page/register-reference-page.ts";
import { onDemand } from "./on-demand.ts";
import type { Operation } from "./operation.ts";
import { registerOperation } from "./register-operation.ts";
import { getSystemOperation, systemOperation, type ThisNode } from "./rest/get-system.ts";
import { operations } from "./rest/operations.ts";
import type { Colons } from "./route-pattern.ts";
import { describedSession } from "./session/described-session.ts";
import { registerSession, type SessionDoor } from "./session/register-session.ts";
import { describedRunStream, registerRunStream } from "./stream/register-run-stream.ts";
import { registerHealth, type Readiness } from "./watch/register-health.ts";
import { registerMetrics } from "./watch/register-metrics.ts";
import { registerRoute, type WorkloadDoor } from "./workload/register-workload.ts";

interface Doors extends WorkloadDoor, ThisNode, Pick<SessionDoor, "cookie"> {
  readonly engine: Engine;
  readonly readiness: Readiness;
  readonly workloads: readonly OpenWorkload[];
  /** The workloads', and those that the host has for all of them. */
  readonly routes: readonly (Route | JobRoute)[];
  /** Null where it is not built. */
  readonly console: ConsoleBuild | null;
}

export function registerDoors(app: FastifyInstance, doors: Doors): void {
  const { engine, readiness, routes, publicUrl } = doors;
  for (const operation of operations) registerOperation(app, ofThisNode(operation, doors), doors);
  for (const route of routes) registerRoute(app, route, doors);
  registerRunStream(app, doors);
  registerSession(app, doors);
  registerHealth(app, engine, readiness);
  registerMetrics(app, engine);
  if (doors.console === null) registerFrontPage(app);
  else registerConsole(app, doors.console);
  // Made when first asked for: a start should not wait for what most nodes never show.
  const api = onDemand(() => describeApi(described(routes), publicUrl));
  registerReferencePage(app, api);
  const description = onDemand(() => JSON.stringify(api()));
  app.get("/openapi.json", (_request, reply) =>
    reply.type("application/json; charset=utf-8").send(description()),
  );
  answerUnknown(app, [
    ...[...operations, describedRunStream, ...describedSession].map((operation) =>
      known(operation, "refused"),
    ),
    ...[...routes, ...openPages, ...undescribedPages].map((route) => known(route, "allowed")),
  ]);
}

/** What the others tell they read in the database; what runs here, no database knows. */
const ofThisNode = (operation: Operation, doors: Doors): Operation =>
  operation === getSystemOperation ? systemOperation(doors) : operation;

const described = (routes: Doors["routes"]): readonly DescribedRoute[] => [
  ...operations.map(describeOperation),
  describedRunStream,
  ...describedSession,
  ...routes.map(describeRoute),
  ...openPages,
];

const openPages = [
  describePage("/healthz", "Whether the process lives"),
  describePage("/readyz", "Whether this node can do its work, by checks"),
  describePage("/metrics", "What is counted, for Prometheus"),
];

const undescribedPages = ["/", "/front-page.css", "/openapi.json", ...referencePaths].map((path) => ({
  method: "GET",
  path,
}));

const known = ({ method, path }: Omit<KnownRoute, "colons">, colons: Colons): KnownRoute => ({
  method,
  path,
  colons,
});
