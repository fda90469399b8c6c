// How long a node holds a run without a sign of life, and how often it may be lost.

/** From the last sign of life; far above the longest stall of an event loop. */
export const leaseSeconds = 30;
/** How often a node renews the leases of what it works on. */
export const heartbeatSeconds = 10;
/** How long a target that reports by itself holds a run without a sign of life: it may be on the other side of the world. */
export const reportLeaseSeconds = 60;
/** No honest lease reaches further ahead: a later one was written before the clock was set back. */
export const longestLeaseSeconds = 2 * Math.max(leaseSeconds, reportLeaseSeconds);
/** After so many losses since it was last opened a run is dead: what kills every worker is the job itself. */
export const mostLosses = 5;
