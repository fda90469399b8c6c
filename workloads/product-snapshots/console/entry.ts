// The workload's page in the console.
import type { WorkloadEntry } from "@punctual/console";
import { WalletCards } from "lucide-react";

export const entry: WorkloadEntry = {
  workload: "product-snapshots",
  label: "Product values",
  icon: WalletCards,
  load: () => import("./page.tsx"),
};
