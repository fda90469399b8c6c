// The workload's page in the console.
import type { WorkloadEntry } from "@punctual/console";
import { Store } from "lucide-react";

export const entry: WorkloadEntry = {
  workload: "marketplace-metrics",
  label: "Listing metrics",
  icon: Store,
  load: () => import("./page.tsx"),
};
