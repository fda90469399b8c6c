// Puts signing in, the session and signing out on the port.
import { beginSession, consolePrincipal, endSession, type EngineContext } from "@punctual/engine";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Asking } from "../auth/asking.ts";
import { unauthorized, type Authenticator, type Holder, type Identified } from "../auth/authenticator.ts";
import { jsonBody } from "../json/request-body.ts";
import { validate } from "../json/validate.ts";
import { comesFromThisMachine } from "./comes-from-this-machine.ts";
import { sessionPath, signIn } from "./described-session.ts";
import type { SessionCookie } from "./session-cookie.ts";

export interface SessionDoor {
  readonly engine: EngineContext;
  readonly authenticator: Authenticator;
  readonly cookie: SessionCookie;
  readonly publicUrl: string;
  readonly isDevelopment: boolean;
}

/** More than any token takes: whoever sends it is not known yet. */
const largestBodyBytes = 8192;

export function registerSession(app: FastifyInstance, door: SessionDoor): void {
  const { engine, authenticator, cookie } = door;
  app.post(sessionPath, { bodyLimit: largestBodyBytes }, async (request, reply) => {
    const asking = askingOf(request);
    const { token } = validate(signIn, jsonBody(request), "body") ?? { token: null };
    const holder =
      token === null ? alone(request, door) : await authenticator.recognize(asking, asSent(token));
    await endThatOf(request, door);
    const { secret, expiresAt } = await beginSession(engine, holder.principal, holder.origin);
    reply.header("set-cookie", cookie.set(secret, asking.headers["user-agent"]));
    return show(reply, holder.principal, { expiresAt, byItself: holder.origin.kind === "development" });
  });
  app.get(sessionPath, async (request, reply) => {
    // The console's first question, to find out: no refusal that the log should warn of.
    if (!hasCredential(request, cookie)) throw unauthorized("none");
    const { principal, session } = await authenticator.identify(askingOf(request));
    return show(reply, principal, session);
  });
  app.delete(sessionPath, async (request, reply) => {
    await authenticator.identify(askingOf(request));
    await endThatOf(request, door);
    return reply
      .code(204)
      .header("set-cookie", [...cookie.clear()])
      .send();
  });
}

const hasCredential = ({ headers }: FastifyRequest, cookie: SessionCookie): boolean =>
  headers.authorization !== undefined || cookie.read(headers.cookie) !== null;

/** Throws DoorProblem `unauthorized`. */
function alone({ headers, socket, ip }: FastifyRequest, { publicUrl, isDevelopment }: SessionDoor): Holder {
  const visitor = { socketAddress: socket.remoteAddress, headers };
  if (!isDevelopment || !comesFromThisMachine(visitor, publicUrl)) throw unauthorized("none");
  return { principal: { ...consolePrincipal, address: ip }, origin: { kind: "development" } };
}

/** A browser has one session: a secret that was there before it signed in must not live on. */
async function endThatOf(request: FastifyRequest, { engine, authenticator }: SessionDoor): Promise<void> {
  const before = await authenticator.sessionOf(askingOf(request));
  if (before !== null) await endSession(engine, before.principal, before);
}

const askingOf = ({ method, headers, ip }: FastifyRequest): Asking => ({
  method,
  headers,
  address: ip,
  subject: `${method} ${sessionPath}`,
});

/** As a header would have brought it: its bytes, shown as Latin-1. */
const asSent = (token: string): string => Buffer.from(token, "utf8").toString("latin1");

const show = (
  reply: FastifyReply,
  { tenant, role, actor, foundsTenants }: Identified["principal"],
  session: { readonly expiresAt: Date; readonly byItself: boolean } | null,
): FastifyReply =>
  reply.type("application/json; charset=utf-8").send(
    JSON.stringify({
      tenant,
      role,
      actor,
      foundsTenants: foundsTenants === true,
      expiresAt: session?.expiresAt ?? null,
      byItself: session?.byItself ?? false,
    }),
  );
