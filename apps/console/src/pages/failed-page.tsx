// Where a page could not be shown.
import { problemWords } from "../api/problem-words.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { ProblemPanel } from "../ui/problem-panel.tsx";

interface FailedPageProps {
  readonly error: unknown;
  readonly reset: () => void;
}

export function FailedPage({ error, reset }: FailedPageProps) {
  return (
    <>
      <PageHeader title="This page could not be shown" />
      <ProblemPanel {...problemWords(error)} onRetry={reset} />
    </>
  );
}
