// The list of pages, the workloads' below.
import { Divider, NavLink, ScrollArea, Text, type NavLinkProps } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { createLink, useRouterState } from "@tanstack/react-router";
import { Boxes } from "lucide-react";
import { forwardRef, type AnchorHTMLAttributes } from "react";
import { systemQuery } from "../api/system.ts";
import { useSession } from "../session/session.ts";
import { isAdmitted, places } from "./places.ts";
import { workloadEntries } from "./workload-entries.ts";

type Props = NavLinkProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof NavLinkProps>;

const Anchor = forwardRef<HTMLAnchorElement, Props>(function NavAnchor(props, ref) {
  return <NavLink component="a" ref={ref} py={6} variant="light" {...props} />;
});
const NavigationLink = createLink(Anchor);

export function Navigation() {
  const { role } = useSession();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const hosted = useQuery(systemQuery).data?.workloads ?? [];
  const entries = workloadEntries.filter(({ workload }) => hosted.includes(workload));
  const current = (to: string) =>
    isCurrent(pathname, to) ? { active: true, "aria-current": "page" as const } : {};
  return (
    <ScrollArea type="auto">
      {places
        .filter((place) => isAdmitted(place, role))
        .map(({ to, label, icon: Icon }) => (
          <NavigationLink
            key={to}
            to={to}
            label={label}
            leftSection={<Icon size={16} aria-hidden />}
            {...current(to)}
          />
        ))}
      {entries.length === 0 ? null : (
        <>
          <Divider my="xs" />
          <Text size="xs" c="dimmed" px="sm" pb={4}>
            Workloads
          </Text>
          {entries.map(({ workload, label, icon: Icon = Boxes }) => (
            <NavigationLink
              key={workload}
              to="/workloads/$workload"
              params={{ workload }}
              label={label}
              leftSection={<Icon size={16} aria-hidden />}
              {...current(`/workloads/${workload}`)}
            />
          ))}
        </>
      )}
    </ScrollArea>
  );
}

const isCurrent = (pathname: string, to: string): boolean =>
  to === "/" ? pathname === "/" : pathname === to || pathname.startsWith(`${to}/`);
