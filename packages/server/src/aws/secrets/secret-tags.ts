// Tags as Secrets Manager writes them, and as the engine keeps them.
import type { StoredSecret } from "@punctual/engine";

interface Tag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

export const tagsOf = (tags: readonly Tag[] | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries((tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value]));

export const shownTags = ({ tags }: Pick<StoredSecret, "tags">): readonly Required<Tag>[] =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
