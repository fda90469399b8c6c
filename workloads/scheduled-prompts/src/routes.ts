// What the workload serves over HTTP, with and without /v1.
import type { Route } from "@punctual/jobs";
import { askUnsubscribeRoute } from "./route/ask-unsubscribe.ts";
import { createPromptRoute } from "./route/create-prompt.ts";
import { deletePromptRoute } from "./route/delete-prompt.ts";
import { getPromptRoute } from "./route/get-prompt.ts";
import { listPromptsRoute } from "./route/list-prompts.ts";
import { listResultsRoute } from "./route/list-results.ts";
import { previewPromptRoute } from "./route/preview-prompt.ts";
import { putStateRoute } from "./route/put-state.ts";
import type { PlacedSetting, RouteSetting } from "./route/route-setting.ts";
import { togglePromptRoute } from "./route/toggle-prompt.ts";
import { unsubscribeRoute } from "./route/unsubscribe.ts";
import { updatePromptRoute } from "./route/update-prompt.ts";

const makers: readonly ((setting: PlacedSetting) => Route)[] = [
  createPromptRoute,
  previewPromptRoute,
  listPromptsRoute,
  getPromptRoute,
  updatePromptRoute,
  deletePromptRoute,
  togglePromptRoute,
  putStateRoute,
  listResultsRoute,
  askUnsubscribeRoute,
  unsubscribeRoute,
];

const prefixes = ["/v1", ""] as const;

export const routes = (setting: RouteSetting): readonly Route[] =>
  prefixes.flatMap((prefix) => makers.map((make) => make({ ...setting, prefix })));
