// The workload's page in the console.
import type { WorkloadEntry } from "@punctual/console";
import { MessageSquareText } from "lucide-react";

export const entry: WorkloadEntry = {
  workload: "scheduled-prompts",
  label: "Prompts",
  icon: MessageSquareText,
  load: () => import("./page.tsx"),
};
