// AWS JSON 1.0 and 1.1: the action is in a header, the input is the body.
import type { AwsProblem } from "../aws-problem.ts";
import type { Answering, Protocol } from "../protocol.ts";
import { jsonText, jsonTree } from "./json-tree.ts";
import { queryErrorHeader } from "./query-error.ts";

export const awsJson: Protocol = {
  name: "aws-json",
  read: (request) => jsonTree(request),
  answer: (output, operation, answering) => ({
    status: 200,
    headers: { "content-type": contentType(answering) },
    body: jsonText(operation.output, output),
  }),
  refuse: (problem, answering) => ({
    status: problem.facts.status,
    headers: {
      "content-type": contentType(answering),
      ...queryErrorHeader(problem, answering.service),
    },
    body: JSON.stringify({ __type: typeOf(problem), message: problem.message }),
  }),
};

/** Answered as asked; a client that names no version gets the service's. */
function contentType({ request, service }: Answering): string {
  const asked = /^application\/x-amz-json-1\.[01]/.exec(request.headers["content-type"] ?? "")?.[0];
  return asked ?? `application/x-amz-json-${service.jsonVersion}`;
}

export const typeOf = ({ code, facts }: AwsProblem): string =>
  facts.namespace === undefined ? code : `${facts.namespace}#${code}`;
