// How an attempt ended, or that it goes on: a word, an icon and a colour.
import { Ban, Check, CircleHelp, CircleX, Loader, Shuffle } from "lucide-react";
import type { Attempt } from "./attempt.ts";
import classes from "./run-state.module.css";

type Outcome = NonNullable<Attempt["outcome"]>;

const looks = {
  succeeded: { Icon: Check, like: "succeeded" },
  failed: { Icon: CircleX, like: "failed" },
  lost: { Icon: CircleHelp, like: "partial" },
  superseded: { Icon: Shuffle, like: "skipped" },
  cancelled: { Icon: Ban, like: "cancelled" },
} satisfies Record<Outcome, unknown>;

const goingOn = { Icon: Loader, like: "running" };

export function AttemptOutcomeBadge({ outcome }: { readonly outcome: Outcome | null }) {
  const { Icon, like } = outcome === null ? goingOn : looks[outcome];
  return (
    <span className={classes["badge"]} data-state={like}>
      <Icon size={13} aria-hidden />
      {outcome ?? "under way"}
    </span>
  );
}
