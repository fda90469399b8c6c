// Shows what a query has: its skeleton, its failure, its emptiness, or its data.
import type { ReactNode } from "react";
import { problemWords } from "../api/problem-words.ts";
import { PageHeader } from "./page-header.tsx";
import { ProblemPanel } from "./problem-panel.tsx";
import { RowSkeletons } from "./row-skeletons.tsx";

interface LoadedProps<Data> {
  readonly query: {
    readonly data: Data | undefined;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  readonly skeleton?: ReactNode;
  /** Of the page, where all of it hangs on the query: it stands there until the data brings its own. */
  readonly title?: string;
  /** What to show instead where there is nothing; null where there is something. */
  readonly empty?: (data: Data) => ReactNode | null;
  readonly children: (data: Data) => ReactNode;
}

/** What was shown stays while it is read again; a failure then stands above it. */
export function Loaded<Data>({ query, skeleton, title, empty, children }: LoadedProps<Data>) {
  const { data, error } = query;
  const problem =
    error === null ? null : <ProblemPanel {...problemWords(error)} onRetry={() => void query.refetch()} />;
  if (data === undefined)
    return (
      <>
        {title === undefined ? null : <PageHeader title={title} />}
        {problem ?? skeleton ?? <RowSkeletons />}
      </>
    );
  return (
    <>
      {problem}
      {empty?.(data) ?? children(data)}
    </>
  );
}
