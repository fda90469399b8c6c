// How far a backfill is: running, done or cancelled.
import type { AnswerOf } from "@punctual/client";
import { Ban, Check, Loader } from "lucide-react";
import classes from "./run-state.module.css";

type BackfillState = AnswerOf<"/api/v1/backfills/{id}", "get">["state"];

const icons = { running: Loader, done: Check, cancelled: Ban } satisfies Record<BackfillState, unknown>;

export function BackfillStateBadge({ state }: { readonly state: BackfillState }) {
  const Icon = icons[state];
  return (
    <span className={classes["badge"]} data-state={state === "done" ? "succeeded" : state}>
      <Icon size={13} aria-hidden />
      {state}
    </span>
  );
}
