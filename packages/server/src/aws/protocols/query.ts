// Query: the action is in a form, the answer is XML.
import type { Protocol } from "../protocol.ts";
import { formFields, formTree } from "./form.ts";
import { element, xmlMembers, xmlText } from "./xml.ts";

const contentType = "text/xml";

export const query: Protocol = {
  name: "query",
  read: (request, { input }) => formTree(input, formFields(request)),
  answer: (output, { name, output: shape }, { request, service }) => ({
    status: 200,
    headers: { "content-type": contentType },
    body: rooted(`${name}Response`, service.query?.namespace, [
      // Clients insist on the result of an action that has one, be it empty.
      shape === null ? "" : element(`${name}Result`, xmlMembers(shape, output)),
      element("ResponseMetadata", element("RequestId", request.id)),
    ]),
  }),
  refuse: ({ message, facts, queryCode, blames }, { request, service }) => ({
    status: facts.queryStatus ?? facts.status,
    headers: { "content-type": contentType },
    body: rooted("ErrorResponse", service.query?.namespace, [
      element(
        "Error",
        element("Type", blames) + element("Code", queryCode) + element("Message", xmlText(message)),
      ),
      element("RequestId", request.id),
    ]),
  }),
};

function rooted(name: string, namespace: string | undefined, content: readonly string[]): string {
  const place = namespace === undefined ? "" : ` xmlns="${namespace}"`;
  return `<${name}${place}>${content.join("")}</${name}>`;
}
