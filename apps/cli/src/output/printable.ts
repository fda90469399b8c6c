// Makes text from elsewhere safe to print: an answer of a target could otherwise steer the terminal.

export const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ");
