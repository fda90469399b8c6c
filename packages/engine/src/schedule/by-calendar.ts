// Divides the times of one schedule by its calendar: those that are skipped, those that come later, and those that are owed.
import { mostCounted, mostRows } from "../policy/catch-up.ts";
import type { CalendarRule } from "../calendar/calendar-rule.ts";
import { placedOccurrence } from "./placed-occurrence.ts";

export interface SkippedTime {
  readonly scheduledAt: number;
  readonly reason: string;
}

export class ByCalendar {
  readonly #rule: CalendarRule | null;
  readonly #timezone: string;
  readonly #nowMs: number;
  readonly #skipped: SkippedTime[] = [];
  readonly #later: number[] = [];
  readonly #due = new Map<number, number>();
  #rest = 0;

  constructor(
    rule: CalendarRule | null,
    { timezone, now }: { readonly timezone: string; readonly now: Date },
  ) {
    this.#rule = rule;
    this.#timezone = timezone;
    this.#nowMs = now.getTime();
  }

  /** Those that are due by now, in the order given; the others are kept aside. */
  *owed(times: Iterable<number>): Generator<number> {
    for (const time of times) {
      const dueMs = this.#place(time);
      if (this.#rest > mostCounted) return;
      if (dueMs === null) continue;
      if (dueMs > this.#nowMs) this.#later.push(time);
      else yield time;
    }
  }

  /** Those that are not skipped, in the order given. */
  kept(times: Iterable<number>): readonly number[] {
    return this.#rule === null ? [...times] : [...times].filter((time) => this.#place(time) !== null);
  }

  /** When a time is due that was looked at: as named, where no calendar has moved it. */
  readonly dueMs = (time: number): number => this.#due.get(time) ?? time;

  /** Oldest first. */
  get skipped(): readonly SkippedTime[] {
    return this.#skipped.toSorted((one, other) => one.scheduledAt - other.scheduledAt);
  }

  /** Those that have been named and are due on another day that is still to come, oldest first. */
  get later(): readonly number[] {
    return this.#later.toSorted((one, other) => one - other);
  }

  #place(time: number): number | null {
    if (this.#rule === null) return time;
    const placing = { timezone: this.#timezone, rule: this.#rule };
    const { dueMs, reason } = placedOccurrence(time, placing);
    if (dueMs === null) return this.#skip(time, `calendar ${this.#rule.name}: ${reason}`);
    // One that should have come on a day before, and was not known then, comes at once.
    if (dueMs !== time) this.#due.set(time, Math.max(dueMs, Math.min(time, this.#nowMs)));
    return this.dueMs(time);
  }

  #skip(scheduledAt: number, reason: string): null {
    if (this.#skipped.length < mostRows) this.#skipped.push({ scheduledAt, reason });
    else if (this.#rest++ === 0)
      this.#skipped.push({ scheduledAt, reason: `${reason}; this and earlier times, which are not listed` });
    return null;
  }
}
