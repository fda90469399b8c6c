// Where focus is when another page has come: where it was, or on the page where what had it is gone.
import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** Without it, whoever goes by keyboard or listens would begin at the top of the document after each link in a page. */
export function usePageFocus(id: string): void {
  const shown = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const before = useRef(shown);
  useEffect(() => {
    const isFirst = before.current === undefined || before.current === shown;
    before.current = shown;
    if (isFirst || document.activeElement !== document.body) return;
    document.getElementById(id)?.focus({ preventScroll: true });
  }, [shown, id]);
}
