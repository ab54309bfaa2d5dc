/** Where sentences begin and end, whatever the language. */

/** With a full stop, unless it ends by itself. */
export const ended = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`);

export const sentence = (text: string): string =>
  ended(`${text.charAt(0).toUpperCase()}${text.slice(1)}`);
