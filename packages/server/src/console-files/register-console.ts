// Serves the console: its page at `/` and at every address inside it, its files beside.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isSigned } from "../aws/signed-request.ts";
import { DoorProblem } from "../door-problem.ts";
import { acceptsHtml } from "./accepted.ts";
import type { ConsoleBuild } from "./console-build.ts";
import { givesWay } from "./gives-way.ts";
import { addVary, sendFile } from "./send-file.ts";

/** No script but our own files, nothing from elsewhere; styles stand in attributes too, where the parts of the page put them. */
export const consolePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const forEver = "public, max-age=31536000, immutable";
const forAnHour = "public, max-age=3600";
const folder = "/assets/";
/** Named by their content, as the build does it: another content has another name. */
const named = /^\/assets\/.+-[\w-]{8}\.\w+$/;
/** Where programs ask, whatever they accept. */
const programs = ["/api/", "/v1/", folder];

export function registerConsole(app: FastifyInstance, build: ConsoleBuild): void {
  // Before any route's guard: an address inside the console may be a path of programs as well, which accept no page.
  app.addHook("onRequest", async (request, reply) => {
    if (!isToSee(request) || !isInside(request)) return;
    addVary(reply, "Accept");
    if (acceptsHtml(request.headers.accept)) return sendPage(request, reply, build);
  });
  app.get("/", (request, reply) => sendPage(request, reply, build));
  const send = (request: FastifyRequest, reply: FastifyReply) => sendNamed(request, reply, build);
  app.get(`${folder}*`, send);
  for (const path of build.files.keys()) if (!path.startsWith(folder)) app.get(path, send);
}

const isInside = (request: FastifyRequest): boolean =>
  givesWay(request) && !programs.some((prefix) => pathOf(request).startsWith(prefix));

const isToSee = ({ method, raw }: FastifyRequest): boolean =>
  (method === "GET" || method === "HEAD") && !isSigned(raw);

const pathOf = ({ url }: FastifyRequest): string => url.split("?")[0] ?? "";

function sendPage(request: FastifyRequest, reply: FastifyReply, { page }: ConsoleBuild) {
  reply.headers({
    "content-security-policy": consolePolicy,
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  });
  return sendFile(request, reply, page);
}

async function sendNamed(request: FastifyRequest, reply: FastifyReply, { files }: ConsoleBuild) {
  const path = pathOf(request);
  const file = files.get(path);
  if (file === undefined)
    throw new DoorProblem("not-found", "Expected a file of the console, got another path.");
  reply.header("cache-control", named.test(path) ? forEver : forAnHour);
  return sendFile(request, reply, file);
}
