// Reads a .sql file: its guarantee, its named parameters, and the text PostgreSQL is given.

export interface SqlParameter {
  /** As written, in snake_case and without the question mark. */
  readonly name: string;
  /** Written `:name?` somewhere in the statement. */
  readonly nullable: boolean;
}

export interface SqlText {
  /** The comment lines that open the file, without their dashes. */
  readonly comment: readonly string[];
  /** With $1, $2, … in place of the names; blank lines stand for the opening comment, so that positions are those of the file. */
  readonly text: string;
  readonly parameters: readonly SqlParameter[];
}

/** Strings, quoted names, dollar quotes, comments and casts are passed over whole; what is left with a colon is a parameter. */
const token =
  /(?<passed>[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(?<tag>\w*)\$[\s\S]*?\$\k<tag>\$|--[^\n]*|\/\*[\s\S]*?\*\/|::)|:(?<name>[a-z_][a-z0-9_]*)(?<nullable>\?)?/g;

export function readSql(source: string): SqlText {
  const { comment, body } = splitComment(source.replaceAll("\r\n", "\n"));
  const parameters = new Map<string, boolean>();
  const text = body.replace(token, (whole: string, ...rest: unknown[]) => {
    const { passed, name, nullable } = groupsOf(rest);
    if (passed !== undefined || name === undefined) return whole;
    parameters.set(name, (parameters.get(name) ?? false) || nullable !== undefined);
    return `$${[...parameters.keys()].indexOf(name) + 1}`;
  });
  return {
    comment,
    text: text.trimEnd().replace(/;$/, ""),
    parameters: [...parameters].map(([name, nullable]) => ({ name, nullable })),
  };
}

function splitComment(source: string): { comment: string[]; body: string } {
  const lines = source.split("\n");
  const first = lines.findIndex((line) => !line.startsWith("--"));
  const end = first === -1 ? lines.length : first;
  return {
    comment: lines.slice(0, end).map((line) => line.replace(/^-- ?/, "").trimEnd()),
    body: "\n".repeat(end) + lines.slice(end).join("\n"),
  };
}

/** Guarantee: the pattern has named groups, and `replace` passes them last. */
const groupsOf = (rest: readonly unknown[]): Readonly<Record<string, string | undefined>> =>
  rest.at(-1) as Readonly<Record<string, string | undefined>>;

export const camelCase = (name: string): string =>
  name.replace(/[_-]+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
