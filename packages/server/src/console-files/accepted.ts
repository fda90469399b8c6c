// What a caller accepts, as its headers say.

/** Whether a page for people is asked for, as browsers do when they go to an address. */
export const acceptsHtml = (accept: string | undefined): boolean => listed(accept).includes("text/html");

export const acceptsEncoding = (acceptEncoding: string | undefined, encoding: string): boolean =>
  listed(acceptEncoding).includes(encoding);

/** Without those that are refused by `q=0`. */
const listed = (header = ""): readonly string[] =>
  header
    .toLowerCase()
    .split(",")
    .map((part) => part.split(";").map((piece) => piece.trim()))
    .filter(([, ...parameters]) => !parameters.some((one) => /^q=0(?:\.0*)?$/.test(one)))
    .map(([name = ""]) => name);
