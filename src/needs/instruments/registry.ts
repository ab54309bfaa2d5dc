/** All instruments, in the order of reports. One more is one line here. */
import { djg6 } from './djg-6.ts';
import { eq5d } from './eq-5d.ts';
import { lonelinessDirect } from './loneliness-direct.ts';
import { lsns6 } from './lsns-6.ts';
import { ons4 } from './ons4.ts';
import { pam } from './pam.ts';
import { swemwbs } from './swemwbs.ts';
import { tIls } from './t-ils.ts';
import { ucla3 } from './ucla-3.ts';
import { who5 } from './who-5.ts';

export const instruments: readonly [
  typeof ucla3,
  typeof tIls,
  typeof lonelinessDirect,
  typeof djg6,
  typeof lsns6,
  typeof who5,
  typeof swemwbs,
  typeof ons4,
  typeof pam,
  typeof eq5d,
] = [ucla3, tIls, lonelinessDirect, djg6, lsns6, who5, swemwbs, ons4, pam, eq5d];

export type Instrument = (typeof instruments)[number];
export type InstrumentId = Instrument['id'];

/** Those whose score is a sum. */
export type TotalInstrument = Extract<
  Instrument,
  { readonly kind: 'sum' | 'transformed' | 'subscaled' }
>;
/** Those that are filled in. */
export type FormInstrument = Extract<Instrument, { readonly items: readonly unknown[] }>;

export const instrumentIds: readonly InstrumentId[] = instruments.map(({ id }) => id);

/** The instrument of an id; of any other value, none. */
export const instrumentOf = (id: unknown): Instrument | undefined =>
  instruments.find((instrument) => instrument.id === id);

export const isForm = (instrument: Instrument): instrument is FormInstrument =>
  'items' in instrument;

export const isTotal = (instrument: Instrument): instrument is TotalInstrument =>
  'rawRange' in instrument;
