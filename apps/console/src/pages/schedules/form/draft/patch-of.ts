// The change of a schedule that a draft asks for: nothing but the fields that somebody changed.
import type { Definition, Patch } from "./definition.ts";
import { definitionOf } from "./definition-of.ts";
import type { DraftField, ScheduleDraft } from "./schedule-draft.ts";
import { targetOf } from "./target-draft.ts";

export const changedFields = (base: ScheduleDraft, draft: ScheduleDraft): readonly DraftField[] =>
  fieldsOf(draft).filter((field) => JSON.stringify(base[field]) !== JSON.stringify(draft[field]));

/** Guarantee: a draft has its own fields alone. */
const fieldsOf = (draft: ScheduleDraft): readonly DraftField[] => Object.keys(draft) as DraftField[];

export function patchOf(base: ScheduleDraft, draft: ScheduleDraft): Patch {
  const changed = new Set<string>(changedFields(base, draft));
  // The walls stay and mean other instants.
  if (changed.has("timezone")) for (const field of ["startAt", "endAt"]) changed.add(field);
  const said = Object.entries({ input: null, ...definitionOf(draft) });
  const patch = Object.fromEntries(said.filter(([field]) => changed.has(field)));
  return asPatch(patch.target === undefined ? patch : { ...patch, target: targetPatch(base, draft) });
}

/** Guarantee: each field is as a whole definition has it, which a patch takes too. */
const asPatch = (patch: Readonly<Record<string, unknown>>): Patch => patch as Patch;

/** What the API merges by name is taken away by name. */
function targetPatch(base: ScheduleDraft, draft: ScheduleDraft): Patch["target"] {
  const [before, after] = [targetOf(base.target), targetOf(draft.target)];
  if (before?.kind === "http" && after?.kind === "http")
    return { ...after, headers: withoutOld(before.headers, after.headers) };
  if (before?.kind === "api-destination" && after?.kind === "api-destination")
    return {
      ...after,
      headers: withoutOld(before.headers, after.headers),
      query: withoutOld(before.query, after.query),
    };
  return asOther(after);
}

/** Guarantee: a target is changed here by another that is whole. */
const asOther = (target: Definition["target"] | null): Patch["target"] => target as Patch["target"];

type Named = Readonly<Record<string, string>>;

const withoutOld = (before: Named = {}, after: Named = {}): Readonly<Record<string, string | null>> => ({
  ...Object.fromEntries(Object.keys(before).map((name) => [name, null])),
  ...after,
});
