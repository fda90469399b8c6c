// Goes to where one sees what comes of a redrive.
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { present } from "../../../api/present.ts";
import { causeOf, type CauseFilter } from "../letter-filter.ts";
import type { Redriven } from "./use-letter-actions.ts";

export function useShowRedriven(cause: CauseFilter): (answer: Redriven) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ redrivenFrom, redrivenTo }: Redriven) =>
      void navigate({
        to: "/dead-letters",
        search: { state: "redriven", ...present({ ...causeOf(cause), redrivenFrom, redrivenTo }) },
      }),
    [navigate, cause],
  );
}
