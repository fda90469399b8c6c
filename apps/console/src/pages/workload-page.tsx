// The page of a workload, out of its own folder.
import { useParams } from "@tanstack/react-router";
import { lazy, Suspense, type ComponentType } from "react";
import { workloadEntries } from "../frame/workload-entries.ts";
import { RowSkeletons } from "../ui/row-skeletons.tsx";
import NotFoundPage from "./not-found-page.tsx";

const pages = new Map<string, ComponentType>(
  workloadEntries.map(({ workload, load }) => [workload, lazy(load)]),
);

export default function WorkloadPage() {
  const { workload } = useParams({ from: "/workloads/$workload" });
  const Page = pages.get(workload);
  if (Page === undefined) return <NotFoundPage />;
  return (
    <Suspense fallback={<RowSkeletons />}>
      <Page />
    </Suspense>
  );
}
