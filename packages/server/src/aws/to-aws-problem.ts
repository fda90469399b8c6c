// Turns whatever was thrown into the exception of the service that was called.
import { Problem } from "@punctual/engine";
import { doorCatalogue, type DoorProblemCode } from "../door-problem.ts";
import { problemAnswer } from "../problem-answer.ts";
import { AwsProblem } from "./aws-problem.ts";
import { doorRefusalOf, refusalOf } from "./refusal.ts";
import type { AwsService } from "./service.ts";
import { InputMalformed, InputRefused } from "./shape/violation.ts";

/** Causes, SQL, paths and stacks stay out, as at the REST door. */
export function toAwsProblem(error: unknown, service: AwsService, requestId: string): AwsProblem {
  if (error instanceof AwsProblem) return error;
  if (error instanceof InputMalformed) return service.refuse("malformed", error.message);
  if (error instanceof InputRefused) return service.refuse("validation", error.message);
  const { headers, body } = problemAnswer(error, requestId);
  if (error instanceof Problem)
    return service.refuse(refusalOf[error.code], `${error.message} ${error.remedy}`, headers);
  const code = isDoorCode(body.code) ? body.code : "internal";
  return service.refuse(doorRefusalOf[code], body.detail, withoutChallenge(headers));
}

const isDoorCode = (code: string): code is DoorProblemCode => Object.hasOwn(doorCatalogue, code);

/** What asks for a bearer token has no meaning here. */
const withoutChallenge = ({
  "www-authenticate": _challenge,
  allow: _allow,
  ...headers
}: Readonly<Record<string, string>>): Readonly<Record<string, string>> => headers;
