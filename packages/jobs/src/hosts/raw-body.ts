// The bytes of a request as they came, since signatures are made over these.

/** Punctual sends no larger input; whoever sends more must not fill the memory. */
export const mostBodyBytes = 1024 * 1024;

export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";

  constructor() {
    super(`Expected the body to have at most ${mostBodyBytes} bytes, got more.`);
  }
}

/** Thrown for a request whose bytes a parser has already taken. */
export const bodyTaken = (remedy: string): Error =>
  new Error(
    `Expected the request's raw body, which signatures are made over, got one that a parser has read. ${remedy}`,
  );

export async function readAll(pieces: AsyncIterable<unknown>): Promise<Buffer> {
  const read: Buffer[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    const buffer = piece instanceof Uint8Array ? Buffer.from(piece) : Buffer.from(String(piece));
    bytes += buffer.length;
    if (bytes > mostBodyBytes) throw new BodyTooLarge();
    read.push(buffer);
  }
  return Buffer.concat(read);
}

export function withinLimit(body: Buffer): Buffer {
  if (body.length > mostBodyBytes) throw new BodyTooLarge();
  return body;
}
