// What a form says first when another kind is chosen: as much of the one before as fits.
import { wallOf } from "@punctual/expression";
import type { ExpressionForm, FormKind } from "./expression-form.ts";

const dayMs = 86_400_000;

interface Surroundings {
  readonly before: ExpressionForm | null;
  readonly nowMs: number;
  readonly timezone: string;
}

export function firstForm(kind: FormKind, { before, nowMs, timezone }: Surroundings): ExpressionForm {
  const time = timeOf(before);
  switch (kind) {
    case "interval":
      return { kind, count: 15, unit: "minutes" };
    case "once":
      return { kind, at: `${wallOf(nowMs + dayMs, timezone).date}T${time}` };
    case "weekly":
      return { kind, time, on: ["MON"] };
    case "monthly":
      return { kind, time, day: 1 };
    default:
      return { kind, time };
  }
}

function timeOf(form: ExpressionForm | null): string {
  const time =
    form === null || form.kind === "interval" ? "" : form.kind === "once" ? form.at.slice(11, 16) : form.time;
  return time === "" ? "09:07" : time;
}
