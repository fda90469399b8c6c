// The headers of a mail as it is written, and the mail without some of them.

export interface RawHeader {
  /** In small letters. */
  readonly name: string;
  /** In one line. */
  readonly value: string;
  readonly lines: string;
}

export interface RawParts {
  readonly headers: readonly RawHeader[];
  /** With the empty line before it. */
  readonly rest: string;
}

/** Each character is a byte. Null for what is no mail: a mail server might read other headers in it than we do. */
export function rawParts(mail: string): RawParts | null {
  const end = /\r?\n\r?\n/.exec(mail)?.index ?? mail.length;
  const head = mail.slice(0, end);
  if (/\r(?!\n)|\0/.test(head)) return null;
  const headers = head.split(/\r?\n(?![ \t])/).map(headerOf);
  const known = headers.filter((header) => header !== null);
  return known.length === headers.length ? { headers: known, rest: mail.slice(end) } : null;
}

function headerOf(lines: string): RawHeader | null {
  const [, name, value] = /^([!-9;-~]+):(.*)$/s.exec(lines) ?? [];
  if (name === undefined || value === undefined) return null;
  return { name: name.toLowerCase(), value: value.replaceAll(/\r?\n[ \t]+/g, " ").trim(), lines };
}

export const joinedMail = ({ headers, rest }: RawParts): string =>
  headers.map(({ lines }) => lines).join("\r\n") + rest;

/** The addresses of a list, with the names before them; commas inside of quotes and comments part nothing. */
export const listedAddresses = (value: string): readonly string[] =>
  (value.match(/(?:"(?:[^"\\]|\\.)*"|\((?:[^()\\]|\\.)*\)|<[^<>]*>|[^,"(<])+/g) ?? [])
    .map((one) => one.trim())
    .filter((one) => one !== "");
