// The pages by address; each is loaded when somebody goes there.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Frame } from "./frame/frame.tsx";
import { FailedPage } from "./pages/failed-page.tsx";
import NotFoundPage from "./pages/not-found-page.tsx";
import { RowSkeletons } from "./ui/row-skeletons.tsx";

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });

/** Search parameters are whatever a page reads of them; each checks its own. */
type Search = Record<string, unknown>;
const validateSearch = (search: Search): Search => search;

const under = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path, validateSearch });

const children = [
  createRoute({
    ...under("/"),
    component: lazyRouteComponent(() => import("./pages/overview/overview-page.tsx")),
  }),
  createRoute({
    ...under("/schedules"),
    component: lazyRouteComponent(() => import("./pages/schedules/schedules-page.tsx")),
  }),
  createRoute({
    ...under("/schedules/new"),
    component: lazyRouteComponent(() => import("./pages/schedules/new-schedule-page.tsx")),
  }),
  createRoute({
    ...under("/schedules/$group/$name"),
    component: lazyRouteComponent(() => import("./pages/schedules/schedule-page.tsx")),
  }),
  createRoute({
    ...under("/schedules/$group/$name/edit"),
    component: lazyRouteComponent(() => import("./pages/schedules/edit-schedule-page.tsx")),
  }),
  createRoute({
    ...under("/runs"),
    component: lazyRouteComponent(() => import("./pages/runs/runs-page.tsx")),
  }),
  createRoute({
    ...under("/runs/$id"),
    component: lazyRouteComponent(() => import("./pages/runs/run-page.tsx")),
  }),
  createRoute({
    ...under("/dead-letters"),
    component: lazyRouteComponent(() => import("./pages/dead-letters/dead-letters-page.tsx")),
  }),
  createRoute({
    ...under("/dead-letters/$id"),
    component: lazyRouteComponent(() => import("./pages/dead-letters/dead-letter-page.tsx")),
  }),
  createRoute({
    ...under("/alarms"),
    component: lazyRouteComponent(() => import("./pages/alarms/alarms-page.tsx")),
  }),
  createRoute({
    ...under("/explain"),
    component: lazyRouteComponent(() => import("./pages/explain/explain-page.tsx")),
  }),
  createRoute({
    ...under("/connections"),
    component: lazyRouteComponent(() => import("./pages/connections/connections-page.tsx")),
  }),
  createRoute({
    ...under("/calendars"),
    component: lazyRouteComponent(() => import("./pages/calendars/calendars-page.tsx")),
  }),
  createRoute({
    ...under("/access-keys"),
    component: lazyRouteComponent(() => import("./pages/access-keys/access-keys-page.tsx")),
  }),
  createRoute({
    ...under("/audit"),
    component: lazyRouteComponent(() => import("./pages/audit/audit-page.tsx")),
  }),
  createRoute({
    ...under("/settings"),
    component: lazyRouteComponent(() => import("./pages/settings/settings-page.tsx")),
  }),
  createRoute({
    ...under("/workloads/$workload"),
    component: lazyRouteComponent(() => import("./pages/workload-page.tsx")),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(children),
  defaultPreload: "intent",
  defaultPendingComponent: RowSkeletons,
  defaultPendingMs: 200,
  // By default a skeleton that was shown stays for half a second, though its page is there.
  defaultPendingMinMs: 0,
  defaultErrorComponent: FailedPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
