// The time of this browser, for words such as "in 5 min": never for what is decided.
import { useInterval } from "@mantine/hooks";
import { useState } from "react";

const everyMs = 10_000;

export const nowMs = (): number => performance.timeOrigin + performance.now();

/** Renders again every ten seconds. */
export function useNowMs(): number {
  const [now, setNow] = useState(nowMs);
  useInterval(() => setNow(nowMs()), everyMs, { autoInvoke: true });
  return now;
}
