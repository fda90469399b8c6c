// The time of day with a resolution finer than the millisecond of Date.now, the same in every process of a machine.

export const wallMs = (): number => performance.timeOrigin + performance.now();
