// Reads a stream of bytes as UTF-8 text.
import { ImportRefused } from "./import-refused.ts";

/** Throws ImportRefused for other bytes, which a parser would store as question marks. */
export async function* utf8Text(source: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  const decode = (bytes?: Buffer): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new ImportRefused(
        line,
        "Expected UTF-8 text from here on, got other bytes. Save the file as UTF-8.",
      );
    }
  };
  for await (const bytes of source) {
    const text = decode(bytes);
    yield text;
    line += lineBreaksIn(text);
  }
  decode();
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
