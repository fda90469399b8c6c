// One try at a run, as the API shows it.
import type { RunDetail } from "@punctual/client";

export type Attempt = RunDetail["attempts"][number];
