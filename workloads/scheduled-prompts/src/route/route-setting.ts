// What the routes are made with.
import type { Guard } from "@punctual/jobs";
import type { Prompts } from "../prompts.ts";
import type { UserDoor } from "./user-door.ts";

export interface RouteSetting {
  readonly door: UserDoor;
  readonly link: Guard;
  readonly prompts: Prompts;
  readonly models: readonly string[];
  readonly publicUrl: string;
  /** Of the front end; none where it has no address. */
  readonly corsOrigins: readonly string[];
}

/** A route's place: every path is served with and without `/v1`. */
export interface PlacedSetting extends RouteSetting {
  readonly prefix: "/v1" | "";
}
