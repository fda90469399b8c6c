// Turns Zod schemas into JSON Schema whose references resolve inside one OpenAPI document.
import { z } from "zod";
import { asSchema, mapSchema, type JsonSchema } from "./json-schema.ts";

type Direction = "input" | "output";

export interface SchemaCollection {
  /** `input`: what a caller sends; `output`: what it gets. A schema with `.meta({ id })` becomes a reference to that name. */
  add(schema: z.ZodType, io: Direction): JsonSchema;
  /** What a reference stands for; any other schema as it is. */
  resolve(schema: JsonSchema): JsonSchema;
  readonly shared: Readonly<Record<string, JsonSchema>>;
}

const place = "#/components/schemas/";
/** How Zod numbers what has no name, anew in each schema. */
const numbered = /^(__schema\d+)?$/;

export function schemaCollection(): SchemaCollection {
  const shared: Record<string, JsonSchema> = {};
  const names = nameBook();
  return {
    shared,
    resolve: (schema) => resolveIn(shared, schema),
    add(schema, io) {
      const { own, definitions } = partsOf(schema, io);
      const given = new Map<string, string>();
      for (const [name, inner] of definitions) {
        const content = refer(inner, (other) => (other === name ? "#" : (given.get(other) ?? other)));
        given.set(name, names.nameFor(numbered.test(name) ? null : name, JSON.stringify(content), io));
      }
      const rename = (inner: JsonSchema): JsonSchema =>
        refer(inner, (name) => `${place}${given.get(name) ?? name}`);
      for (const [name, inner] of definitions) shared[given.get(name) ?? name] = rename(inner);
      return rename(own);
    },
  };
}

export const resolveIn = (shared: Readonly<Record<string, JsonSchema>>, schema: JsonSchema): JsonSchema =>
  typeof schema.$ref === "string" ? asSchema(shared[schema.$ref.slice(place.length)]) : schema;

interface Parts {
  readonly own: JsonSchema;
  /** Those without a name of their own first: the others are known by what they refer to. */
  readonly definitions: readonly (readonly [string, JsonSchema])[];
}

function partsOf(schema: z.ZodType, io: Direction): Parts {
  const { $schema: _dialect, ...json }: JsonSchema = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  const { $defs, ...own } = mapSchema(json, tidy);
  const inner = Object.entries(asSchema($defs)).map(([name, value]) => [name, asSchema(value)] as const);
  // A schema that refers to itself is a definition as well.
  const all = JSON.stringify(own).includes('"$ref":"#"') ? [["", own] as const, ...inner] : inner;
  const definitions = [...all].sort(
    ([one], [other]) => Number(numbered.test(other)) - Number(numbered.test(one)),
  );
  return { own: all.length === inner.length ? own : { $ref: "#" }, definitions };
}

/** A format says in a word what Zod's pattern for it says in three lines; a whole number need not say that it is exact. */
function tidy({ pattern, example, minimum, maximum, ...rest }: JsonSchema): JsonSchema {
  return {
    ...rest,
    ...(minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? {} : { minimum }),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? {} : { maximum }),
    ...(pattern === undefined || "format" in rest ? {} : { pattern }),
    ...(example === undefined ? {} : { examples: [example] }),
  };
}

const refer = (schema: JsonSchema, name: (local: string) => string): JsonSchema =>
  mapSchema(schema, (inner) =>
    typeof inner.$ref === "string"
      ? { ...inner, $ref: name(inner.$ref.replace(/^#(\/\$defs\/)?/, "")) }
      : inner,
  );

interface NameBook {
  /** The same name for the same content, another for other content. */
  nameFor(wanted: string | null, content: string, io: Direction): string;
}

function nameBook(): NameBook {
  const contents = new Map<string, string>();
  return {
    nameFor(wanted, content, io) {
      const known = [...contents].find(([, other]) => wanted === null && other === content)?.[0];
      if (known !== undefined) return known;
      const candidates =
        wanted === null ? ["Json", `Part${contents.size}`] : [wanted, `${wanted}${suffix[io]}`];
      const name = candidates.find((candidate) => [undefined, content].includes(contents.get(candidate)));
      if (name === undefined) throw taken(wanted ?? content);
      contents.set(name, content);
      return name;
    },
  };
}

const suffix = { input: "Input", output: "Answer" } as const;

const taken = (name: string): Error =>
  new Error(
    `Expected one schema with the id ${name}, got several. Give one of them another id with .meta({ id }).`,
  );
