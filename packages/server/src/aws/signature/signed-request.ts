// A request as it came, for its signature to be checked: nothing decoded, nothing joined, nothing left out.

/** Texts are bytes shown as Latin-1, as Node shows them. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly rawUrl: string;
  /** Names and values in turns, in the order of their coming: a name that was sent twice stands here twice. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

type Headers = Pick<SignedRequest, "rawHeaders">;

/** In small letters, in the order of their coming. */
export const headerNames = ({ rawHeaders }: Headers): readonly string[] =>
  rawHeaders.filter((_text, index) => index % 2 === 0).map((name) => name.toLowerCase());

/** By a small-lettered name, in the order of their coming. */
export const valuesOf = ({ rawHeaders }: Headers, wanted: string): readonly string[] =>
  headerNames({ rawHeaders }).flatMap((name, index) =>
    name === wanted ? [rawHeaders[2 * index + 1] ?? ""] : [],
  );

export function splitUrl({ rawUrl }: Pick<SignedRequest, "rawUrl">): {
  readonly path: string;
  readonly query: string;
} {
  const mark = rawUrl.indexOf("?");
  return mark < 0
    ? { path: rawUrl, query: "" }
    : { path: rawUrl.slice(0, mark), query: rawUrl.slice(mark + 1) };
}
