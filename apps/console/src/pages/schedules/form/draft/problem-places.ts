// The problems of a form at the fields that they are about.
import { createContext, use } from "react";
import type { Problems } from "./draft-problems.ts";

export const FormProblems = createContext<Problems>(new Map());

export interface FieldPlace {
  readonly "data-field": string;
  readonly error: string | null;
}

/** What an input needs to show the problem with its field, or with a part of it, and to be found by it. */
export function useField(path: string): FieldPlace {
  const problems = use(FormProblems);
  return { "data-field": path, error: problemAt(problems, path) };
}

export function problemAt(problems: Problems, path: string): string | null {
  for (const [field, problem] of problems) if (field === path || field.startsWith(`${path}.`)) return problem;
  return null;
}

/** Brings the field, or the one that it is a part of, before the eyes; false where the form has none of them. */
export function showField(path: string): boolean {
  for (let field = path; field !== ""; field = field.slice(0, Math.max(0, field.lastIndexOf(".")))) {
    const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    if (place === null) continue;
    place.focus();
    return true;
  }
  return false;
}
