// Gathers the pieces of a stream into lists of a useful size.

/** No list is shorter than `size` but the last one. */
export async function* batchesOf<Item>(
  pieces: AsyncIterable<readonly Item[]>,
  size: number,
): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  for await (const piece of pieces) {
    for (const item of piece) batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
