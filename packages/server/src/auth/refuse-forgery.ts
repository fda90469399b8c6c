// Refuses a change that another site's page could have had a signed-in browser ask for.
import { DoorProblem } from "../door-problem.ts";
import type { Asking } from "./asking.ts";

/** No form can send it, and no CORS answer allows it to another origin's page. */
const proof = "punctual-console";

/** Whether the session's cookie is enough: to see, or with a proof that our own page asks. */
export const isOurPages = ({ method, headers }: Pick<Asking, "method" | "headers">): boolean =>
  method === "GET" ||
  method === "HEAD" ||
  (headers[proof] === "1" && (headers["sec-fetch-site"] ?? "same-origin") === "same-origin");

export const forged = (): DoorProblem =>
  new DoorProblem(
    "forbidden",
    "Expected a change that is asked for with a session's cookie to carry the header Punctual-Console: 1 and to come from a page of Punctual's own, got it without, or from elsewhere. Send the header, or a bearer credential instead of the cookie.",
  );
