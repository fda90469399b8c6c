// How a fan-out went, or how far it is: a bar and its numbers.
import type { RunDetail } from "@punctual/client";
import classes from "./tally-bar.module.css";

type Tally = NonNullable<RunDetail["tally"]>;

const parts = ["successful", "failed", "skipped"] as const;

export function TallyBar({ tally }: { readonly tally: Tally }) {
  const { total } = tally;
  return (
    <div>
      <div className={classes["bar"]} aria-hidden>
        {parts.map((part) => (
          <span
            key={part}
            data-part={part}
            style={{ width: `${total === 0 ? 0 : (tally[part] / total) * 100}%` }}
          />
        ))}
      </div>
      <ul className={classes["counts"]} aria-label="Items">
        {parts.map((part) => (
          <li key={part}>
            <span className={classes["mark"]} data-part={part} aria-hidden />
            {tally[part].toLocaleString("en")} {part}
          </li>
        ))}
        <li>{total.toLocaleString("en")} in all</li>
      </ul>
    </div>
  );
}
