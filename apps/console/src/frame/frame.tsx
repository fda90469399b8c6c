// What surrounds every page: where one can go, who is signed in, whether the screen is live.
import { AppShell, Burger, Group, Text, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { Fragment, useEffect, useState } from "react";
import { useLiveRuns } from "../api/live.ts";
import { useRegion } from "../api/region.ts";
import { FreezeBanner } from "../parts/freeze-banner.tsx";
import { AccountMenu } from "./account-menu.tsx";
import classes from "./frame.module.css";
import { LiveMark } from "./live-mark.tsx";
import { Navigation } from "./navigation.tsx";
import { Palette, PaletteButton } from "./palette.tsx";
import { RegionMark } from "./region-mark.tsx";
import { useGoKeys } from "./use-go-keys.ts";
import { usePageFocus } from "./use-page-focus.ts";

/** Of what the frame surrounds. */
const pageId = "page";

export function Frame() {
  const [opened, { toggle, close }] = useDisclosure(false);
  const [isLost, setLost] = useState(false);
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const region = useRegion();
  useGoKeys();
  usePageFocus(pageId);
  // On a small screen the navigation covers the page that was chosen in it.
  useEffect(close, [pathname, close]);
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 224, breakpoint: "sm", collapsed: { mobile: !opened } }}
      padding={{ base: "sm", sm: "lg" }}
    >
      <a className={classes["skip"]} href={`#${pageId}`}>
        Skip to the page
      </a>
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label="Navigation"
              aria-expanded={opened}
            />
            <img src="/assets/punctual.svg" alt="" width={24} height={24} />
            <Text fw={600} visibleFrom="xs">
              Punctual
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <RegionMark />
            <LiveMark isLost={isLost} />
            <PaletteButton />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label="Pages">
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main id={pageId} tabIndex={-1} className={classes["page"] ?? ""}>
        <VisuallyHidden aria-live="polite" role="status">
          {isLost ? "The connection to the server was lost" : ""}
        </VisuallyHidden>
        {/* What a page has chosen and follows belongs to the region that it was opened in. */}
        <Fragment key={region ?? ""}>
          <LiveRuns onLost={setLost} />
          <FreezeBanner />
          <Outlet />
        </Fragment>
      </AppShell.Main>
      <Palette />
    </AppShell>
  );
}

function LiveRuns({ onLost }: { readonly onLost: (isLost: boolean) => void }) {
  useLiveRuns(onLost);
  return null;
}
