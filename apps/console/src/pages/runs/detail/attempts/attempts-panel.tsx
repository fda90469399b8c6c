// The attempts of a run as a time line, first to last, with the waits between them.
import { Button, Text } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { Fragment, useState } from "react";
import { useNowMs } from "../../../../ui/now.ts";
import { Panel } from "../../../../ui/panel.tsx";
import { spanWords, viewerZone } from "../../../../ui/time-words.ts";
import { AttemptItem } from "./attempt-item.tsx";
import classes from "./attempts.module.css";
import { timeLineOf, type LaidAttempt } from "./time-line.ts";

/** Of very many the first and the last tell most. */
const first = 2;
const last = 8;
/** Fewer are no burden. */
const mostShown = 16;

export function AttemptsPanel({ run }: { readonly run: RunDetail }) {
  const now = useNowMs();
  const [isWhole, setWhole] = useState(false);
  const { attempts } = run;
  if (attempts.length === 0)
    return (
      <Panel title="Attempts">
        <Text size="sm" c="dimmed">
          {noneWords(run)}
        </Text>
      </Panel>
    );
  const { laid, wholeMs } = timeLineOf(attempts, now);
  const hidden = isWhole || laid.length <= mostShown ? 0 : laid.length - first - last;
  return (
    <Panel
      title="Attempts"
      actions={
        <Text size="xs" c="dimmed">
          {attempts.length === 1 ? "" : `${attempts.length} within ${spanWords(wholeMs)} · `}times in{" "}
          {viewerZone}
        </Text>
      }
    >
      <ol className={classes["attempts"]}>
        {laid.map((one, index) => (
          <Fragment key={one.attempt.token ?? index}>
            {hidden > 0 && index === first ? (
              <li>
                <Button variant="default" size="xs" my="xs" onClick={() => setWhole(true)}>
                  Show {hidden.toLocaleString("en")} attempts between
                </Button>
              </li>
            ) : null}
            {hidden > 0 && index >= first && index < first + hidden ? null : (
              <Step laid={one} isAlone={laid.length === 1} isLast={index === laid.length - 1} />
            )}
          </Fragment>
        ))}
      </ol>
    </Panel>
  );
}

interface StepProps {
  readonly laid: LaidAttempt;
  readonly isAlone: boolean;
  readonly isLast: boolean;
}

const Step = ({ laid, isAlone, isLast }: StepProps) => (
  <li>
    {laid.waitedMs === null ? null : <div className={classes["wait"]}>waited {spanWords(laid.waitedMs)}</div>}
    <AttemptItem laid={laid} isAlone={isAlone} isLast={isLast} />
  </li>
);

function noneWords({ state }: RunDetail): string {
  if (state === "cancelled") return "It was cancelled before an attempt began.";
  if (state === "dead") return "It ended before an attempt began.";
  return "None yet. What it tries, and what comes of it, appears here as soon as it begins.";
}
