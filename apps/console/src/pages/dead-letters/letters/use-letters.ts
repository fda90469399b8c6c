// The dead letters that a filter lets through, page by page, newest first.
import type { DeadLetter } from "@punctual/client";
import { api } from "../../../api/api.ts";
import { present } from "../../../api/present.ts";
import { at, usePages, type PagedList } from "../../../api/use-pages.ts";
import type { LetterFilter } from "../letter-filter.ts";

const pageSize = 50;

export const useLetters = (filter: LetterFilter): PagedList<DeadLetter> =>
  usePages({
    queryKey: ["dead-letters", "list", filter],
    read: (cursor) =>
      api.GET("/api/v1/dead-letters", {
        params: { query: { ...present(filter), limit: pageSize, ...at(cursor) } },
      }),
  });
