// How a workload's folder puts a page into the console: `console/entry.ts` exports one of these as `entry`.
import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";

export interface WorkloadEntry {
  /** The workload's name; the page is shown where the server hosts it, at `/workloads/<name>`. */
  readonly workload: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Loaded when somebody goes there. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}
