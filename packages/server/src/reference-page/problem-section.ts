// What the reference page says of problems: their fields, an example, and every code.
import { catalogue } from "@punctual/engine";
import { doorCatalogue } from "../door-problem.ts";
import type { DescribedApi } from "./described.ts";
import { schemaTable } from "./field-table.ts";
import { html, type Html } from "./html.ts";
import { block } from "./operation-article.ts";

export const problemSection = ({ problem, resolve }: DescribedApi): Html =>
  html`<section aria-labelledby="problems">
    <h2 id="problems">Problems</h2>
    <p>
      A refusal is a problem as RFC 9457 has it, of type <code>application/problem+json</code>.
      <code>code</code> says which, <code>detail</code> what was expected and what came,
      <code>remedy</code> what to do; <code>requestId</code> finds the line of the server's log.
    </p>
    ${problem === null ? null : [schemaTable(resolve(problem.schema), "Fields of a problem"), block(JSON.stringify(problem.example, null, 2), "Example of a problem")]}
    <table>
      <caption>
        Every code
      </caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Status</th>
          <th scope="col">Remedy</th>
        </tr>
      </thead>
      <tbody>
        ${codes.map(
          ([code, { status, remedy }]) =>
            html`<tr>
              <th scope="row"><code>${code}</code></th>
              <td>${status}</td>
              <td>${remedy}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </section> `;

/** The door's entry for a code that both know: it is the one that a caller of this port meets. */
const codes = Object.entries({ ...catalogue, ...doorCatalogue }).sort(
  ([one, { status }], [other, { status: otherStatus }]) => status - otherStatus || (one < other ? -1 : 1),
);
