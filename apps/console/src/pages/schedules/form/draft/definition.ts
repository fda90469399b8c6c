// What a schedule says, as the API takes it whole, and what may be changed of it.
import type { paths } from "@punctual/client";

type Path = paths["/api/v1/schedules/{group}/{name}"];

export type Definition = Path["put"]["requestBody"]["content"]["application/json"];
export type Patch = Path["patch"]["requestBody"]["content"]["application/json"];
