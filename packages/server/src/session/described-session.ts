// The session's three operations as the API's description shows them; they set a cookie, so they are served apart.
import { z } from "zod";
import { credentials, type DescribedRoute } from "../openapi/describe-route.ts";
import { sessionShape } from "../rest/shape/session-shape.ts";

export const sessionPath = "/api/v1/session";

/** With a token, or nothing. */
export const signIn = z
  .strictObject({ token: z.string().min(1).max(4096).nullable().default(null) })
  .nullable()
  .default({ token: null });

const shared = {
  path: sessionPath,
  tag: "session",
  params: null,
  query: null,
  body: null,
  takes: [],
  isRegional: false,
} as const;

const signedIn = {
  tenant: "default",
  role: "admin",
  actor: "admin token",
  foundsTenants: true,
  expiresAt: "2026-11-26T00:00:00.000Z",
  byItself: false,
};

export const describedSession: readonly DescribedRoute[] = [
  {
    ...shared,
    method: "POST",
    summary: "Sign in",
    description:
      "Begins a session, whose cookie lets a browser in until twelve hours without a use or seven days have passed. The token is the admin token or an access key; the session ends with it. Without a token only a development server signs in, and only a browser on its own machine.",
    security: [],
    role: null,
    body: signIn,
    answers: { 200: sessionShape },
    examples: {
      body: { token: "pk_Zm9yLXRoZS1leGFtcGxlLW9ubHktbm90LWEta2V5LT0" },
      answers: { 200: signedIn },
    },
  },
  {
    ...shared,
    method: "GET",
    summary: "Show who is signed in",
    description: "Of a bearer credential too, which begins no session: `expiresAt` is null then.",
    security: credentials,
    role: "viewer",
    answers: { 200: sessionShape },
    examples: { answers: { 200: signedIn } },
  },
  {
    ...shared,
    method: "DELETE",
    summary: "Sign out",
    description: "Ends the session on every node, and has the browser forget its cookie.",
    security: credentials,
    role: "viewer",
    answers: { 204: null },
    examples: {},
  },
];
