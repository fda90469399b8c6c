// Saving a draft: what is wrong with it is told at its fields, and nothing that was typed is lost.
import { ApiProblem } from "@punctual/client";
import { useState } from "react";
import { flushSync } from "react-dom";
import { draftProblems, type Problems } from "./draft/draft-problems.ts";
import { showField } from "./draft/problem-places.ts";
import type { ScheduleDraft } from "./draft/schedule-draft.ts";

export interface Saving {
  readonly isBusy: boolean;
  readonly problems: Problems;
  /** Of the last try, as long as it stands; null where the server refused nothing. */
  readonly refusal: unknown;
  readonly save: () => void;
}

interface Tries {
  readonly isAsked: boolean;
  readonly isBusy: boolean;
  readonly refusal: { readonly error: unknown; readonly draft: ScheduleDraft } | null;
}

const none: Tries = { isAsked: false, isBusy: false, refusal: null };
const noProblems: Problems = new Map();

export function useSaving(draft: ScheduleDraft, send: (draft: ScheduleDraft) => Promise<void>): Saving {
  const [{ isAsked, isBusy, refusal }, setTries] = useState(none);
  const standing = refusal !== null && stands(refusal, draft) ? refusal.error : null;
  // Before the first try nobody is told that a field is still empty.
  const problems = isAsked ? withRefusal(draftProblems(draft), standing) : noProblems;
  const stop = (tried: Tries, field: string | null): void => {
    // A closed part of the form opens for its problem, and is there before its field is looked for.
    flushSync(() => setTries(tried));
    if (field !== null) showField(field);
  };
  const save = (): void => {
    if (isBusy) return;
    const tried = { isAsked: true, isBusy: false, refusal: null };
    const [first] = draftProblems(draft).keys();
    if (first !== undefined) return stop(tried, first);
    setTries({ ...tried, isBusy: true });
    send(draft).then(
      () => setTries(none),
      (error: unknown) => stop({ ...tried, refusal: { error, draft } }, fieldOf(error)),
    );
  };
  return { isBusy, problems, refusal: standing, save };
}

/** What the server said of a field holds until the field is changed; that another was faster is told with what they did. */
function stands({ error, draft }: NonNullable<Tries["refusal"]>, now: ScheduleDraft): boolean {
  if (error instanceof ApiProblem && error.code === "precondition-failed") return false;
  const [field] = fieldOf(error)?.split(".") ?? [];
  const before = Object.entries(draft).find(([name]) => name === field);
  return (
    before === undefined || Object.entries(now).some(([name, value]) => name === field && value === before[1])
  );
}

const withRefusal = (problems: Problems, error: unknown): Problems => {
  const field = fieldOf(error);
  return field === null || !(error instanceof ApiProblem)
    ? problems
    : new Map([...problems, [field, error.message]]);
};

/** Null where it is about no field. */
export function fieldOf(error: unknown): string | null {
  if (!(error instanceof ApiProblem)) return null;
  return error.code === "name-conflict" ? "name" : error.field;
}
