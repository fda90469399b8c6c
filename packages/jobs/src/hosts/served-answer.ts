// Answers a request by the jobs that an app serves, or says why its body was not read.
import type { HttpRequest, HttpResponse } from "../http.ts";
import { problemResponse } from "../http-problem.ts";
import type { HandleOptions, ServedJobs } from "../serve-jobs.ts";
import { BodyTooLarge } from "./raw-body.ts";
import { sentAnswer, type SentAnswer } from "./sent-body.ts";

export interface Serving {
  readonly served: Pick<ServedJobs, "handle">;
  readonly how?: HandleOptions;
}

/** Throws where the host's app has read the body before, and what the guard throws. */
export async function servedAnswer(
  { served, how }: Serving,
  read: () => HttpRequest | Promise<HttpRequest>,
): Promise<SentAnswer> {
  return sentAnswer(await answered(read, (request) => served.handle(request, how)));
}

async function answered(
  read: () => HttpRequest | Promise<HttpRequest>,
  handle: (request: HttpRequest) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  let request: HttpRequest;
  try {
    request = await read();
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    return problemResponse({ code: "invalid-request", detail: error.message }, {});
  }
  return handle(request);
}
