// Fields that may be changed, or are there to be read.
import { createContext, use, type ReactNode } from "react";
import classes from "./schedule-form.module.css";

export const IsReadOnly = createContext(false);

export function Fields({ children }: { readonly children: ReactNode }) {
  return (
    <fieldset className={classes["fields"]} disabled={use(IsReadOnly)}>
      {children}
    </fieldset>
  );
}
