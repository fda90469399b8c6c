// Arrays of numbers in PostgreSQL's binary form: a first fetch has 190,000 of them, which as text would take each side longer
// to write or to read than all else.

interface Element {
  /** PostgreSQL's own number of the type. */
  readonly type: number;
  readonly bytes: number;
  write(view: DataView, offset: number, value: number): void;
}

const int4: Element = {
  type: 23,
  bytes: 4,
  write: (view, offset, value) => view.setInt32(offset, value),
};

const float8: Element = {
  type: 701,
  bytes: 8,
  write: (view, offset, value) => view.setFloat64(offset, value),
};

/** What an `integer[]` of a statement takes: all parts in a row. */
export const integers = (parts: readonly (readonly number[])[]): readonly number[] =>
  asNumbers(binaryArray(int4, parts));

/** What a `double precision[]` of a statement takes: all parts in a row. */
export const doubles = (parts: readonly (readonly number[])[]): readonly number[] =>
  asNumbers(binaryArray(float8, parts));

const headerBytes = 20;

function binaryArray({ type, bytes, write }: Element, parts: readonly (readonly number[])[]): Buffer {
  const count = parts.reduce((sum, part) => sum + part.length, 0);
  const buffer = Buffer.allocUnsafe(headerBytes + count * (4 + bytes));
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  // One dimension, no null, and the first place is 1.
  [1, 0, type, count, 1].forEach((word, index) => view.setInt32(index * 4, word));
  let offset = headerBytes;
  for (const part of parts)
    for (const value of part) {
      view.setInt32(offset, bytes);
      write(view, offset + 4, value);
      offset += 4 + bytes;
    }
  return buffer;
}

/** Guarantee: the driver sends a Buffer as it is, as binary, and PostgreSQL reads the array that it holds. */
const asNumbers = (array: Buffer): readonly number[] => array as unknown as readonly number[];
