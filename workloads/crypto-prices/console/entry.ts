// The workload's page in the console.
import type { WorkloadEntry } from "@punctual/console";
import { Coins } from "lucide-react";

export const entry: WorkloadEntry = {
  workload: "crypto-prices",
  label: "Prices",
  icon: Coins,
  load: () => import("./page.tsx"),
};
