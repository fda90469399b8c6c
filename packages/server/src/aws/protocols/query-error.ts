// The header by which clients of a service that once spoke Query learn the error code that it had there.
import type { AwsProblem } from "../aws-problem.ts";
import type { AwsService } from "../service.ts";

export const queryErrorHeader = (
  { queryCode, blames }: AwsProblem,
  { queryCompatible }: AwsService,
): Readonly<Record<string, string>> =>
  queryCompatible ? { "x-amzn-query-error": `${queryCode};${blames}` } : {};
