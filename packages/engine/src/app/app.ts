// An app as the API shows it: a program elsewhere that serves jobs.
import type { RowOf } from "@punctual/database";
import { Problem } from "../errors.ts";
import type { AppDefinition } from "./app-definition.ts";
import type { listApps } from "./list-apps.sql.ts";

export interface App extends AppDefinition {
  readonly name: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const toApp = (row: RowOf<typeof listApps>): App => row;

export const appNotFound = (name: string): Problem =>
  new Problem("not-found", `Expected the app "${name}" to exist, got none.`);
