// One operation on the reference page.
import { curlLine } from "./curl-line.ts";
import type { Answer, Content, DescribedApi, DescribedOperation } from "./described.ts";
import { parameterTable, schemaTable } from "./field-table.ts";
import { html, type Html, type Part } from "./html.ts";
import { pageItem, schemaWords } from "./schema-words.ts";

export function operationArticle(operation: DescribedOperation, api: DescribedApi): Html {
  const { id, method, path, summary, description, parameters, body, answers } = operation;
  return html`<article id="${id}" aria-labelledby="${id}-summary">
    <h3 id="${id}-summary"><a href="#${id}">${summary}</a></h3>
    <p class="route"><span class="method ${method.toLowerCase()}">${method}</span> <code>${path}</code></p>
    <p class="who">${whoMay(operation, api)}</p>
    ${description === null ? null : html`<p>${description}</p>`}
    ${parameterTable(parameters)}${body === null ? null : bodyPart(body)}
    <h4>Request</h4>
    ${block(curlLine(operation, api), `Request: ${summary}`)}
    <h4>Answers</h4>
    <ul class="answers">
      ${answers.map((answer) => answerItem(answer, summary))}
      <li><strong>otherwise</strong> a <a href="#problems">problem</a></li>
    </ul>
  </article> `;
}

function whoMay({ role, security }: DescribedOperation, api: DescribedApi): Part {
  if (security === null) return "Everybody, without a credential.";
  const scheme = api.schemes[security] ?? {};
  const header = scheme.type === "http" ? "authorization" : String(scheme.name ?? security);
  const credential = html`a credential in the header <code>${header}</code>`;
  return role === null
    ? html`Needs ${credential}.`
    : html`Needs the role <strong>${role}</strong>, by ${credential}.`;
}

const bodyPart = ({ schema }: Content): Html =>
  html`<h4>Body</h4>
    ${schemaTable(schema, "Fields of the body")}`;

const answerItem = ({ status, description, content }: Answer, summary: string): Html =>
  content === null
    ? html`<li><strong>${status}</strong> ${description}</li> `
    : html`<li>
        <strong>${status}</strong> ${description}: ${schemaWords(content.schema)} ${schemaDetails(content)}
        <details>
          <summary>Example</summary>
          ${block(JSON.stringify(content.example, null, 2), `Answer ${status}: ${summary}`)}
        </details>
      </li> `;

/** A shape with a name has its table elsewhere. */
function schemaDetails({ schema }: Content): Part {
  return schema.$ref === undefined && (pageItem(schema)?.$ref ?? null) === null
    ? html`<details>
        <summary>Fields</summary>
        ${schemaTable(schema, "Fields of the answer")}
      </details>`
    : null;
}

/** Can be reached by keyboard: a line may be longer than the page is wide. */
export const block = (text: string, name: string): Html =>
  html`<pre tabindex="0" role="region" aria-label="${name}"><code>${text}</code></pre> `;
