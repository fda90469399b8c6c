// Cuts a stream of bytes into lines of text.
import { ImportRefused, largestLineBytes } from "./import-refused.ts";
import { utf8Text } from "./utf8-text.ts";

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** Answers the lines that each piece completes. Throws ImportRefused for a line that is too long, or no UTF-8. */
export async function* textLines(source: AsyncIterable<Buffer>): AsyncGenerator<readonly Line[]> {
  let rest = "";
  let number = 1;
  const numbered = (texts: readonly string[]): readonly Line[] =>
    texts.map((text) => ({ number: number++, text }));
  for await (const text of utf8Text(source)) {
    const texts = (rest + text).split("\n");
    rest = texts.pop() ?? "";
    yield numbered(texts);
    if (rest.length > largestLineBytes) {
      throw new ImportRefused(
        number,
        `Expected a line of at most ${largestLineBytes} bytes, got a longer one.`,
      );
    }
  }
  yield numbered([rest]);
}
