// The filters by which secrets are listed, as Secrets Manager writes them.
import type { SecretFilter } from "@punctual/engine";
import { list, oneOf, structure, text } from "../shape/shape.ts";

const keys = [
  "description",
  "name",
  "tag-key",
  "tag-value",
  "primary-region",
  "owning-service",
  "all",
] as const;

export interface GivenFilter {
  readonly Key?: (typeof keys)[number] | undefined;
  readonly Values?: readonly string[] | undefined;
}

export const filtersShape = () =>
  list(
    structure({
      Key: oneOf(keys),
      Values: list(text({ max: 512, pattern: "^\\!?[a-zA-Z0-9 :_@\\/\\+\\=\\.\\-\\!]*$" }), {
        min: 1,
        max: 10,
      }),
    }),
    { max: 10 },
  );

export const filtersOf = (filters: readonly GivenFilter[] | undefined): readonly SecretFilter[] =>
  (filters ?? []).flatMap(filterOf);

function filterOf({ Key = "all", Values = [] }: GivenFilter): readonly SecretFilter[] {
  // Of `all` every word has to be found, be it in another field.
  if (Key === "all")
    return Values.flatMap((value) => value.split(" ").filter(Boolean)).map((word) => ({
      field: "all",
      words: [wordOf(word)],
    }));
  return [{ field: fieldOf(Key), words: Values.map(wordOf) }];
}

/** No secret here has a primary region. */
const fieldOf = (key: Exclude<GivenFilter["Key"], undefined>): SecretFilter["field"] =>
  key === "primary-region" ? "none" : key === "owning-service" ? "owner" : key;

const wordOf = (value: string): SecretFilter["words"][number] => ({
  word: value.replace(/^!/, ""),
  negated: value.startsWith("!"),
});
