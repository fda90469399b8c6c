// How something stands, where it is neither a run's nor a schedule's own state: a word, an icon and a colour.
import { Check, CircleDashed, CircleX, Loader, TriangleAlert, type LucideIcon } from "lucide-react";
import classes from "./run-state.module.css";

export type Tone = "good" | "bad" | "warning" | "busy" | "calm";

const looks = {
  good: [Check, "ok"],
  bad: [CircleX, "failed"],
  warning: [TriangleAlert, "paused"],
  busy: [Loader, "running"],
  calm: [CircleDashed, "calm"],
} as const satisfies Record<Tone, unknown>;

interface StateBadgeProps {
  readonly tone: Tone;
  readonly label: string;
  /** What it means, for whoever meets the word for the first time. */
  readonly meaning?: string;
  /** Where the tone's own says something else. */
  readonly icon?: LucideIcon;
}

export function StateBadge({ tone, label, meaning, icon }: StateBadgeProps) {
  const [ofTone, state] = looks[tone];
  const Icon = icon ?? ofTone;
  return (
    <span className={classes["badge"]} data-state={state} title={meaning}>
      <Icon size={13} aria-hidden />
      {label}
    </span>
  );
}
