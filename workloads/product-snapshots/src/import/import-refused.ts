// Why a file of products was not taken; nothing of it is stored then.

/** Of one line: a file without line breaks would otherwise be held in memory whole. */
export const largestLineBytes = 65_536;

/** Its message is shown to whoever sent the file. */
export class ImportRefused extends Error {
  override readonly name = "ImportRefused";
  /** From 1, the header counted. */
  readonly line: number;

  constructor(line: number, detail: string) {
    super(`Line ${line}: ${detail}`);
    this.line = line;
  }
}
