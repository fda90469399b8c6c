// Serves jobs on AWS Lambda behind a function URL or an HTTP API: export const handler = hostLambda(jobs).
import type { HttpRequest } from "../http.ts";
import type { ServedJobs } from "../serve-jobs.ts";
import { headerRecord, queryRecord } from "./header-record.ts";
import { withinLimit } from "./raw-body.ts";
import { servedAnswer } from "./served-answer.ts";

/** Payload format 2.0. */
export interface LambdaEvent {
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
  readonly requestContext: {
    readonly requestId: string;
    readonly http: { readonly method: string; readonly sourceIp: string };
  };
}

export interface LambdaAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What goes on after its answer Lambda freezes: each job runs to its end first. */
const how = { patienceSeconds: Number.POSITIVE_INFINITY };

export function hostLambda(
  served: Pick<ServedJobs, "handle">,
): (event: LambdaEvent) => Promise<LambdaAnswer> {
  return async (event) => {
    const { status, headers, text } = await servedAnswer({ served, how }, () => lambdaRequest(event));
    return { statusCode: status, headers: { ...headers }, body: text };
  };
}

function lambdaRequest(event: LambdaEvent): HttpRequest {
  const { body, headers, requestContext, rawPath, rawQueryString } = event;
  return {
    method: requestContext.http.method,
    path: rawPath,
    headers: headerRecord(headers),
    query: queryRecord(rawQueryString),
    params: {},
    body:
      body === undefined ? null : withinLimit(Buffer.from(body, event.isBase64Encoded ? "base64" : "utf8")),
    address: requestContext.http.sourceIp,
    requestId: requestContext.requestId,
  };
}
