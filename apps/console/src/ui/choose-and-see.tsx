// A list, and beside it what is chosen of it; below it on a small screen.
import type { ReactNode } from "react";
import classes from "./choose-and-see.module.css";

interface ChooseAndSeeProps {
  readonly list: ReactNode;
  readonly children: ReactNode;
}

export function ChooseAndSee({ list, children }: ChooseAndSeeProps) {
  return (
    <div className={classes["split"]}>
      {list}
      {children}
    </div>
  );
}
