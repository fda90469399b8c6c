// An instant: in the viewer's zone, in another that matters, and how far away, each named.
import { Text, Tooltip } from "@mantine/core";
import { useNowMs } from "./now.ts";
import { distanceWords, instantWords, offsetWords, viewerZone } from "./time-words.ts";

interface InstantProps {
  readonly at: string | null;
  /** Of the schedule; shown beside the viewer's where it differs. */
  readonly timezone?: string | null;
  /** `distance` says "in 5 min", with the instant at hand; `both` says all. Default `instant`. */
  readonly as?: "instant" | "distance" | "both";
  /** False inside a link, which takes the focus itself. */
  readonly isFocusable?: boolean;
}

export function Instant({ at, timezone, as = "instant", isFocusable = true }: InstantProps) {
  const now = useNowMs();
  if (at === null)
    return (
      <Text span inherit c="dimmed">
        –
      </Text>
    );
  const whole = wholeWords(at, timezone);
  const shown = as === "distance" ? distanceWords(at, now) : instantWords(at, viewerZone);
  return (
    <Tooltip label={whole} multiline>
      <Text span inherit {...(isFocusable ? { tabIndex: 0 } : {})}>
        <time dateTime={at}>{shown}</time>
        {as === "both" ? (
          <Text span inherit c="dimmed">
            {" "}
            {offsetWords(at, viewerZone)} · {distanceWords(at, now)}
            {differs(at, timezone) ? ` · ${inZone(at, timezone ?? viewerZone)}` : ""}
          </Text>
        ) : null}
      </Text>
    </Tooltip>
  );
}

const inZone = (at: string, timezone: string): string => `${instantWords(at, timezone)} ${timezone}`;

const differs = (at: string, timezone: string | null | undefined): boolean =>
  timezone !== null && timezone !== undefined && instantWords(at, timezone) !== instantWords(at, viewerZone);

function wholeWords(at: string, timezone: string | null | undefined): string {
  const mine = inZone(at, viewerZone);
  return differs(at, timezone) && timezone ? `${mine} · ${inZone(at, timezone)}` : mine;
}
