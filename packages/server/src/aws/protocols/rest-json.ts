// REST-JSON: the action is method and path, members are in path, query and body.
import type { AwsOperation, HttpBinding } from "../aws-operation.ts";
import { decoded, pathOf, queryOf, type AwsRequest } from "../aws-request.ts";
import type { Protocol } from "../protocol.ts";
import { fromText } from "../shape/from-text.ts";
import { wrongType } from "../shape/read-scalar.ts";
import { isRecord } from "../shape/record.ts";
import type { Shape } from "../shape/shape.ts";
import { jsonText, jsonTree } from "./json-tree.ts";

const contentType = "application/json";

export const restJson: Protocol = {
  name: "rest-json",
  read(request, operation) {
    const body = jsonTree(request);
    if (!isRecord(body)) throw wrongType(body, "structure", "");
    return { ...body, ...pathMembers(request, operation), ...queryMembers(request, operation) };
  },
  answer: (output, operation) => ({
    status: 200,
    headers: { "content-type": contentType },
    body: jsonText(operation.output, output),
  }),
  refuse: ({ code, message, facts }) => ({
    status: facts.status,
    headers: { "content-type": contentType, "x-amzn-errortype": code },
    body: JSON.stringify({ Message: message }),
  }),
};

/** Whether method and path are those of the action. Segments are told apart before anything is decoded: an ARN holds slashes. */
export function fitsPath(request: AwsRequest, { method, path }: HttpBinding): boolean {
  const given = segments(pathOf(request));
  const wanted = segments(path);
  return (
    request.method === method &&
    given.length === wanted.length &&
    wanted.every((segment, index) => isMember(segment) || segment === given[index])
  );
}

const segments = (path: string): readonly string[] => path.split("/").slice(1);

const isMember = (segment: string): boolean => segment.startsWith("{");

function pathMembers(request: AwsRequest, { http }: AwsOperation): Readonly<Record<string, string>> {
  const given = segments(pathOf(request));
  return Object.fromEntries(
    segments(http?.path ?? "")
      .map((segment, index): [string, string] => [segment.slice(1, -1), decoded(given[index] ?? "")])
      .filter((_member, index) => isMember(segments(http?.path ?? "")[index] ?? "")),
  );
}

/** Members that belong into the query are never taken from the body, so they are set even when absent. */
function queryMembers(request: AwsRequest, { http, input }: AwsOperation): Readonly<Record<string, unknown>> {
  const given = queryOf(request);
  return Object.fromEntries(
    Object.entries(http?.query ?? {}).map(([member, spelling]) => [
      member,
      queryValue(
        input.members[member],
        given.filter(([name]) => name === spelling).map(([, value]) => value),
      ),
    ]),
  );
}

/** A list is a parameter that is repeated. */
function queryValue(shape: Shape | undefined, values: readonly string[]): unknown {
  const [first] = values;
  if (first === undefined || shape === undefined) return null;
  return shape.kind === "list" ? values.map((value) => fromText(shape.item, value)) : fromText(shape, first);
}
