// Whether an alarm is well: a word, an icon and a colour.
import type { Alarm } from "@punctual/client";
import { BellRing, Check } from "lucide-react";
import classes from "./run-state.module.css";

export function AlarmStateBadge({ state }: { readonly state: Alarm["state"] }) {
  const Icon = state === "ok" ? Check : BellRing;
  return (
    <span className={classes["badge"]} data-state={state}>
      <Icon size={13} aria-hidden />
      {state}
    </span>
  );
}
