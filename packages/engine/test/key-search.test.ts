// Look-ups of access keys that share a question: each is asked after its request came.
import { expect, test } from "vitest";
import { keyDigest } from "../src/access/access-key.ts";
import { KeySearch, type FoundKey } from "../src/access/key-search.ts";

const [one, other] = [keyDigest("one"), keyDigest("other")];

/** A database that answers when it is told to. */
function heldDatabase() {
  const questions: { readonly digests: readonly Buffer[]; answer(keys: readonly FoundKey[]): void }[] = [];
  const search = new KeySearch({
    query: (_statement, ...[parameters]) =>
      new Promise((resolve) => {
        const { digests } = parameters as { readonly digests: readonly Buffer[] };
        questions.push({ digests, answer: (keys) => resolve([...keys] as never) });
      }),
  });
  return { search, questions };
}

const key = (digest: Buffer): FoundKey => ({
  digest,
  id: "1",
  tenant: "default",
  name: "ci",
  role: "viewer",
  prefix: "pk_",
  useIsNews: false,
});

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("what comes while a question is under way is asked afterwards, all of it at once and each key once", async () => {
  const { search, questions } = heldDatabase();
  const first = search.find(one);
  await nextTurn();
  const later = [search.find(one), search.find(other), search.find(one)];
  await nextTurn();
  expect(questions).toHaveLength(1);
  questions[0]?.answer([key(one)]);
  expect(await first).toMatchObject({ name: "ci" });
  await nextTurn();
  expect(questions[1]?.digests).toEqual([one, other]);
  questions[1]?.answer([key(other)]);
  expect(await Promise.all(later)).toEqual([null, key(other), null]);
});

test("a question that fails fails for those who were part of it, and the next one is asked", async () => {
  let asked = 0;
  const search = new KeySearch({
    async query() {
      asked += 1;
      if (asked === 1) throw new Error("away");
      return [];
    },
  });
  const failed = Promise.allSettled([search.find(one), search.find(other)]);
  await Promise.resolve();
  const next = search.find(one);
  const ends = await failed;
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await next).toBeNull();
  expect(asked).toBe(2);
});
