// The types of calls: which paths a method has, what each takes, what it answers.
import type { Client as TypedPaths, ClientPathsWithMethod, MaybeOptionalInit } from "openapi-fetch";
import type { paths } from "./schema.ts";

export type Method = "get" | "put" | "post" | "patch" | "delete";

export type PathsOf<M extends Method> = ClientPathsWithMethod<TypedPaths<paths>, M>;

type Operation<Path extends keyof paths, M extends Method> = paths[Path][M & keyof paths[Path]];

type Init<Path extends keyof paths, M extends Method> = MaybeOptionalInit<paths[Path], M & keyof paths[Path]>;

/** Of an answer that succeeded; openapi-fetch's own type for it takes readonly lists apart. */
type Data<O> = O extends { readonly responses: infer Answers }
  ? Json<Answers[keyof Answers & Success]>
  : never;

type Success = 200 | 201 | 202;

type Json<Answer> = Answer extends { readonly content: { readonly "application/json": infer Body } }
  ? Body
  : never;

/** What a call answers; undefined where nothing is sent. */
export type AnswerOf<Path extends keyof paths, M extends Method> = [Data<Operation<Path, M>>] extends [never]
  ? undefined
  : Data<Operation<Path, M>>;

/** `params`, `body`, `headers`, `signal`: what the path needs is asked for by its type. */
export type InitOf<Path extends keyof paths, M extends Method> =
  undefined extends Init<Path, M> ? [init?: Init<Path, M>] : [init: Init<Path, M>];

export type Call<M extends Method> = <Path extends PathsOf<M>>(
  path: Path,
  ...init: InitOf<Path, M>
) => Promise<AnswerOf<Path, M>>;

/** One of those that a list answers. */
export type ItemOf<Path extends keyof paths> =
  AnswerOf<Path, "get"> extends { readonly items: readonly (infer Item)[] } ? Item : never;

/** Paths that answer a list by pages. */
export type ListPath = {
  [Path in PathsOf<"get">]: AnswerOf<Path, "get"> extends { readonly nextCursor: string | null }
    ? Path
    : never;
}[PathsOf<"get">];
