// How a dead letter stands: a word, an icon and a colour.
import type { DeadLetter } from "@punctual/client";
import { MailX, RotateCcw, Trash2 } from "lucide-react";
import badge from "../../parts/run-state.module.css";
import type { LetterState } from "./letter-filter.ts";

const looks = {
  open: { Icon: MailX, like: "dead" },
  redriven: { Icon: RotateCcw, like: "running" },
  discarded: { Icon: Trash2, like: "cancelled" },
} satisfies Record<LetterState, unknown>;

export function stateOf({ redrivenAt, discardedAt }: Pick<DeadLetter, "redrivenAt" | "discardedAt">) {
  if (discardedAt !== null) return "discarded";
  return redrivenAt === null ? "open" : "redriven";
}

export function LetterStateBadge({ state }: { readonly state: LetterState }) {
  const { Icon, like } = looks[state];
  return (
    <span className={badge["badge"]} data-state={like}>
      <Icon size={13} aria-hidden />
      {state}
    </span>
  );
}
