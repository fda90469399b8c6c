// A number of things in words, such as `1 run`, `1,234 runs`.

export const countWords = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : several}`;
