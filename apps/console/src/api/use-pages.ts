// A list read page by page, for as far as somebody asks for more.
import { keepPreviousData, useInfiniteQuery, type QueryKey } from "@tanstack/react-query";

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

interface Paged<Item> {
  readonly queryKey: QueryKey;
  readonly read: (cursor: string | null) => Promise<Page<Item>>;
  /** Reads it again so often, where nobody tells that it has changed. */
  readonly everyMs?: number;
}

export interface PagedList<Item> {
  readonly data: readonly Item[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  readonly more: () => void;
}

/** What was shown stays while another filter is read. */
export function usePages<Item>({ queryKey, read, everyMs }: Paged<Item>): PagedList<Item> {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: firstPage,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: everyMs ?? false,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
  return {
    data: query.data,
    error: query.error,
    refetch: () => void query.refetch(),
    hasMore: query.hasNextPage,
    isReadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
  };
}

const firstPage: string | null = null;

/** A cursor as a query parameter; none for the first page. */
export const at = (cursor: string | null): { readonly cursor?: string } =>
  cursor === null ? {} : { cursor };
