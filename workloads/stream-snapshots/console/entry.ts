// The workload's page in the console.
import type { WorkloadEntry } from "@punctual/console";
import { History } from "lucide-react";

export const entry: WorkloadEntry = {
  workload: "stream-snapshots",
  label: "Streams",
  icon: History,
  load: () => import("./page.tsx"),
};
