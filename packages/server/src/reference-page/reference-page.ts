// The API reference: the whole page, made from the API's own description.
import type { JsonSchema } from "../openapi/json-schema.ts";
import { readApi, type DescribedApi } from "./described.ts";
import { schemaTable } from "./field-table.ts";
import { html, type Html } from "./html.ts";
import { operationArticle } from "./operation-article.ts";
import { problemSection } from "./problem-section.ts";

export function referencePage(document: JsonSchema): string {
  const api = readApi(document);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${api.title} API reference</title>
        <link rel="stylesheet" href="/docs.css" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
          <p><a href="/">${api.title}</a> <span>API reference</span></p>
        </header>
        <div class="columns">
          ${contents(api)}
          <main id="content" tabindex="-1">
            ${introduction(api)}${api.nouns.map((noun) => nounSection(noun, api))}${shapeSection(api)}${problemSection(api)}
          </main>
        </div>
      </body>
    </html> `.html;
}

const contents = ({ nouns }: DescribedApi): Html =>
  html`<nav aria-label="Contents">
    <ul>
      ${nouns.map(
        ({ name, operations }) =>
          html`<li>
            <a href="#${anchorOf(name)}">${name}</a>
            <ul>
              ${operations.map(({ id, summary }) => html`<li><a href="#${id}">${summary}</a></li> `)}
            </ul>
          </li> `,
      )}
      <li><a href="#shapes">Shapes</a></li>
      <li><a href="#problems">Problems</a></li>
    </ul>
  </nav> `;

const introduction = ({ title, description, server }: DescribedApi): Html =>
  html`<h1>${title} API</h1>
    <p>${description}</p>
    <p>
      Calls begin with <code>${server}</code> and carry a credential: <code>authorization: Bearer</code> with
      the admin token or an access key. Bodies are JSON. Lists are <code>items</code> and
      <code>nextCursor</code>; send that as <code>cursor</code> to go on, until it is <code>null</code>.
      Instants are RFC 3339 in UTC. What makes runs (a call of a job, <code>:run</code>,
      <code>:backfill</code>) takes the header <code>idempotency-key</code>: the same key has the same answer
      for 24 hours.
    </p>
    <p>The same as <a href="/openapi.json">OpenAPI 3.1</a>, for programs.</p> `;

const nounSection = ({ name, operations }: DescribedApi["nouns"][number], api: DescribedApi): Html =>
  html`<section aria-labelledby="${anchorOf(name)}">
    <h2 id="${anchorOf(name)}">${name}</h2>
    ${operations.map((operation) => operationArticle(operation, api))}
  </section> `;

const shapeSection = ({ shapes }: DescribedApi): Html =>
  html`<section aria-labelledby="shapes">
    <h2 id="shapes">Shapes</h2>
    ${shapes.map(
      ([name, schema]) =>
        html`<section class="shape" id="shape-${name}" aria-labelledby="shape-${name}-name">
          <h3 id="shape-${name}-name"><a href="#shape-${name}">${name}</a></h3>
          ${schemaTable(schema, `Fields of ${name}`)}
        </section> `,
    )}
  </section> `;

const anchorOf = (noun: string): string => `noun-${noun.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
