/** A mapping says, as plain JSON, which columns of a foreign table fill which fields of an activity. */

export interface Mapping {
  readonly $schema?: string;
  readonly name?: string;
  /** Becomes the `source` of every activity. */
  readonly source?: string;
  /** Texts that say nothing, such as `N/A`. An empty cell and `null` never say anything. */
  readonly empty?: readonly string[];
  /** Values that are the same for every row, by the path of their field. */
  readonly constants?: { readonly [path: string]: unknown };
  /** Rules by the path of the field that they fill, such as `places[0].point.lat`; `id` and `title` must be there. */
  readonly fields: { readonly [path: string]: Rule };
  /** Columns that are kept as they are in `extra`; `*` is every column that no rule reads. */
  readonly extra?: readonly string[];
}

/**
 * How a field comes out of a row: its columns give values, the values are split, looked up in the table and read as
 * what the field takes. A list takes them all, any other field one.
 */
export interface Rule {
  /** A column: its exact name, or else a path into the row, such as `geometry.coordinates[1]`. */
  readonly from?: string;
  /** Several columns, for a list or a text. */
  readonly join?: readonly string[];
  /** What stands between the values that make up one text. */
  readonly with?: string;
  /** What stands between several values in one cell. */
  readonly split?: string;
  /** What the source's values mean; `null` is unknown, and `*` any value that the table does not have. */
  readonly values?: { readonly [text: string]: unknown };
  readonly number?: NumberFormat;
  readonly date?: DateFormat;
}

export interface NumberFormat {
  /** The decimal sign, `.` or `,`; the other one may then stand between thousands. */
  readonly decimal?: '.' | ',';
  /** Multiplies: 100 makes minor units of kroner. */
  readonly times?: number;
}

/** Days and months may have one digit, and a time after the date is passed over. */
export const dateFormats = [
  'YYYY-MM-DD',
  'DD-MM-YYYY',
  'DD/MM/YYYY',
  'DD.MM.YYYY',
  'MM/DD/YYYY',
] as const;
export type DateFormat = (typeof dateFormats)[number];
