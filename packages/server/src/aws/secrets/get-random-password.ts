// GetRandomPassword: makes a password of the kinds of characters that are asked for.
import { randomInt } from "node:crypto";
import { awsOperation } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { flag, structure, text, whole } from "../shape/shape.ts";

const kinds = {
  ExcludeLowercase: "abcdefghijklmnopqrstuvwxyz",
  ExcludeUppercase: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  ExcludeNumbers: "0123456789",
  ExcludePunctuation: "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
} as const;

type Kind = keyof typeof kinds;
const kindNames: readonly Kind[] = [
  "ExcludeLowercase",
  "ExcludeUppercase",
  "ExcludeNumbers",
  "ExcludePunctuation",
];

interface Wanted extends Partial<Readonly<Record<Kind, boolean | undefined>>> {
  readonly ExcludeCharacters?: string | undefined;
  readonly IncludeSpace?: boolean | undefined;
}

export const getRandomPassword = awsOperation({
  service: secrets,
  name: "GetRandomPassword",
  role: "viewer",
  input: structure({
    PasswordLength: whole({ min: 1, max: 4096 }),
    ExcludeCharacters: text({ max: 4096 }),
    ExcludeNumbers: flag(),
    ExcludePunctuation: flag(),
    ExcludeUppercase: flag(),
    ExcludeLowercase: flag(),
    IncludeSpace: flag(),
    RequireEachIncludedType: flag(),
  }),
  output: structure({ RandomPassword: text() }),
  async handle({ input }) {
    const { PasswordLength: length = 32, RequireEachIncludedType: requiresEach = true } = input;
    const sets = setsOf(input);
    const each = requiresEach ? sets.map(pick) : [];
    if (sets.length === 0 || each.length > length) throw impossible(sets.length);
    const all = sets.join("");
    const others = Array.from({ length: length - each.length }, () => pick(all));
    return { RandomPassword: shuffled([...each, ...others]).join("") };
  },
});

/** What is left of each kind; one of which nothing is left does not count. */
const setsOf = (wanted: Wanted): readonly string[] =>
  [
    ...kindNames.filter((kind) => wanted[kind] !== true).map((kind): string => kinds[kind]),
    ...(wanted.IncludeSpace === true ? [" "] : []),
  ]
    .map((set) => [...set].filter((sign) => !(wanted.ExcludeCharacters ?? "").includes(sign)).join(""))
    .filter((set) => set !== "");

const pick = (set: string): string => set.charAt(randomInt(set.length));

function shuffled(signs: readonly string[]): readonly string[] {
  const mixed = [...signs];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    [mixed[index], mixed[other]] = [mixed[other] ?? "", mixed[index] ?? ""];
  }
  return mixed;
}

const impossible = (sets: number) =>
  secrets.problem(
    "InvalidParameterException",
    sets === 0
      ? "Expected characters that a password may have, got none that are not excluded."
      : `Expected a PasswordLength of at least ${sets}, so that each included type has its place, got less.`,
  );
