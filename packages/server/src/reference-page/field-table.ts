// Tables of fields and of parameters.
import { asSchema, type JsonSchema } from "../openapi/json-schema.ts";
import { textOf } from "./described.ts";
import { fieldRows, type FieldRow } from "./field-rows.ts";
import { html, joined, type Html, type Part } from "./html.ts";
import { schemaWords } from "./schema-words.ts";

/** The fields of an object; of anything else, a sentence. */
export function schemaTable(schema: JsonSchema, caption: string): Part {
  const rows = fieldRows(schema);
  if (rows.length === 0) return html`<p>${schemaWords(schema)}</p>`;
  return table(caption, "Field", rows.map(fieldRow));
}

export const parameterTable = (parameters: readonly JsonSchema[]): Part =>
  parameters.length === 0
    ? null
    : html`<h4>Parameters</h4>
        ${table(
          "Parameters",
          "Name",
          parameters.map((parameter) =>
            row({
              name: textOf(parameter.name),
              notes: [textOf(parameter.in), ...(parameter.required === true ? ["required"] : [])],
              schema: asSchema(parameter.schema),
            }),
          ),
        )}`;

const fieldRow = ({ name, schema, needed, when }: FieldRow): Html =>
  row({ name, schema, notes: [...(needed ? ["required"] : []), ...(when === null ? [] : [`when ${when}`])] });

/** A long path breaks after its dots. */
const breakable = (name: string): Part => joined(name.split("."), html`.<wbr />`);

interface Row {
  readonly name: string;
  readonly notes: readonly string[];
  readonly schema: JsonSchema;
}

function row({ name, notes, schema }: Row): Html {
  const fallback = schema.default === undefined ? null : JSON.stringify(schema.default);
  const facts = [schema.description, ...notes].filter((note) => typeof note === "string");
  return html`<tr>
    <th scope="row"><code>${breakable(name)}</code></th>
    <td>${schemaWords(schema)}${fallback === null ? null : html`, default <code>${fallback}</code>`}</td>
    <td>${facts.join("; ")}</td>
  </tr> `;
}

const table = (caption: string, first: string, rows: readonly Html[]): Html =>
  html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${first}</th>
        <th scope="col">Value</th>
        <th scope="col">Note</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table> `;
