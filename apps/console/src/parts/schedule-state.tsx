// Whether a schedule fires: enabled, paused or completed.
import type { Schedule } from "@punctual/client";
import { CircleCheck, Pause, Play } from "lucide-react";
import classes from "./run-state.module.css";

const icons = { enabled: Play, paused: Pause, completed: CircleCheck } satisfies Record<
  Schedule["state"],
  unknown
>;

export function ScheduleStateBadge({ state }: { readonly state: Schedule["state"] }) {
  const Icon = icons[state];
  return (
    <span className={classes["badge"]} data-state={state}>
      <Icon size={13} aria-hidden />
      {state}
    </span>
  );
}
