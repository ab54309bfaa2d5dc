/** Names of alternatives by id, for results that know ids alone. */

export interface Titles {
  readonly [id: string]: string;
}

/** The name, or the id where there is none. */
export const titleIn = (titles: Titles, id: string): string =>
  Object.hasOwn(titles, id) ? titles[id]! : id;
