// Says of a run what comes next, or why nothing does and what to do.
import { Text } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { Panel } from "../../../ui/panel.tsx";
import { WhenDead } from "./when-dead.tsx";
import { WhenLeftOut } from "./when-left-out.tsx";
import { WhenPartial } from "./when-partial.tsx";
import { WhenRunning } from "./when-running.tsx";
import { WhenWaiting } from "./when-waiting.tsx";

export function WhatNext({ run }: { readonly run: RunDetail }) {
  return (
    <Panel title={titles[run.state]}>
      <NextOf run={run} />
    </Panel>
  );
}

const titles = {
  waiting: "What happens next",
  claimed: "What happens next",
  running: "What happens now",
  succeeded: "How it ended",
  partial: "What to do now",
  dead: "What to do now",
  skipped: "Why it was skipped",
  missed: "Why it was missed",
  cancelled: "How it ended",
} satisfies Record<RunDetail["state"], string>;

function NextOf({ run }: { readonly run: RunDetail }) {
  switch (run.state) {
    case "waiting":
    case "claimed":
      return <WhenWaiting run={run} />;
    case "running":
      return <WhenRunning run={run} />;
    case "partial":
      return <WhenPartial run={run} />;
    case "dead":
      return <WhenDead run={run} />;
    case "skipped":
    case "missed":
      return <WhenLeftOut run={run} />;
    case "succeeded":
      return <Text size="sm">{succeededWords(run)}</Text>;
    case "cancelled":
      return <Text size="sm">{cancelledWords(run)}</Text>;
  }
}

function succeededWords({ attemptCount, tally }: RunDetail): string {
  const tries = attemptCount <= 1 ? "At the first attempt" : `After ${attemptCount} attempts`;
  const items =
    tally === null || tally.total === 0 ? "" : `, with all its ${tally.total.toLocaleString("en")} items`;
  return `${tries}${items}. There is nothing to do.`;
}

const cancelledWords = ({ reason }: RunDetail): string =>
  `${sentence(reason ?? "cancelled")}. Nothing more happens, unless it is retried.`;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
