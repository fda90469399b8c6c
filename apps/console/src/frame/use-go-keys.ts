// `g` and a letter go to a page, as the command palette shows beside each.
import { useWindowEvent } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { nowMs } from "../ui/now.ts";
import { places } from "./places.ts";

/** The second key has to follow within this time. */
const patienceMs = 1_500;

export function useGoKeys(): void {
  const navigate = useNavigate();
  const pressedAt = useRef(0);
  useWindowEvent("keydown", (event) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "g") {
      pressedAt.current = nowMs();
      return;
    }
    const place = places.find(({ key }) => key === event.key);
    const isSecond = nowMs() - pressedAt.current < patienceMs;
    pressedAt.current = 0;
    if (isSecond && place !== undefined) void navigate({ to: place.to });
  });
}

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
