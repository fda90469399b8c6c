// The description of Punctual's own operations, for programs that are generated from it: without a server, without a database.
import { operations } from "../rest/operations.ts";
import { describeApi } from "./describe-api.ts";
import { describedSession } from "../session/described-session.ts";
import { describedRunStream } from "../stream/register-run-stream.ts";
import { describeOperation, type DescribedRoute } from "./describe-route.ts";
import type { JsonSchema } from "./json-schema.ts";

export const describedOperations: readonly DescribedRoute[] = [
  ...operations.map(describeOperation),
  describedRunStream,
  ...describedSession,
];

export const describeOperations = (publicUrl: string): JsonSchema =>
  describeApi(describedOperations, publicUrl);
