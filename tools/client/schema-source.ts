// The types of the REST API, as openapi-fetch expects them, from the API's description.
import { asSchema, fieldSource, typeSource, type Schema } from "./type-source.ts";

export function schemaSource(document: Schema): string {
  const { schemas } = asSchema(document.components);
  const shapes = Object.entries(asSchema(schemas)).map(
    ([name, schema]) => `export type ${name} = ${typeSource(asSchema(schema))};\n`,
  );
  const paths = Object.entries(asSchema(document.paths)).map(([path, methods]) =>
    pathSource(path, asSchema(methods)),
  );
  return `${head}${shapes.join("\n")}\n${pathsHead}export interface paths {\n${paths.join("\n")}\n}\n`;
}

const head = `// The REST API as types, made by \`npm run generate\` from its description; do not edit.

`;

/** An interface, so that a program may add the routes of its own workloads. */
const pathsHead = "/** By path and method; the name and form are those that openapi-fetch asks for. */\n";

const pathSource = (path: string, methods: Schema): string =>
  `${JSON.stringify(path)}: {\n${Object.entries(methods)
    .map(([method, operation]) => operationSource(method, asSchema(operation)))
    .join("\n")}\n};`;

function operationSource(method: string, operation: Schema): string {
  const { summary, parameters, requestBody, responses } = operation;
  const role = operation["x-role"];
  const comment = `${String(summary)}${typeof role === "string" ? ` (${role})` : ""}.`.replaceAll(
    "*/",
    "* /",
  );
  return `/** ${comment} */
${method}: {
parameters: { ${parametersSource(Array.isArray(parameters) ? parameters.map(asSchema) : [])} };
${bodySource(requestBody)}
responses: { ${Object.entries(asSchema(responses)).map(answerSource).join("")} };
};`;
}

function parametersSource(parameters: readonly Schema[]): string {
  return ["query", "path", "header", "cookie"]
    .map((place) => {
      const here = parameters.filter((parameter) => parameter.in === place);
      const fields = here.map(({ name, schema, required }) =>
        fieldSource(String(name), typeSource(asSchema(schema)), required === true),
      );
      const needed = here.some(({ required }) => required === true);
      return here.length === 0
        ? `${place}?: never;`
        : `${place}${needed ? "" : "?"}: { ${fields.join("")} };`;
    })
    .join("");
}

function bodySource(body: unknown): string {
  const { required, content } = asSchema(body);
  return content === undefined
    ? "requestBody?: never;"
    : `requestBody${required === true ? "" : "?"}: { ${contentSource(content)} };`;
}

function answerSource([status, answer]: readonly [string, unknown]): string {
  const { content, $ref } = asSchema(answer);
  if ($ref === "#/components/responses/Problem")
    return `${status}: { content: { "application/problem+json": Problem } };`;
  return content === undefined
    ? `${status}: { content?: never };`
    : `${status}: { ${contentSource(content)} };`;
}

const contentSource = (content: unknown): string =>
  `content: { ${Object.entries(asSchema(content))
    .map(([media, inner]) => `${JSON.stringify(media)}: ${typeSource(asSchema(asSchema(inner).schema))};`)
    .join("")} };`;
