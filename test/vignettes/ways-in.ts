/** A place to be had, and a way to get it. */
import { activity, north, svendborg, type Vignette } from './vignette.ts';

const inge: Vignette = {
  who: 'Inge, 82: no computer, and no time to wait',
  story:
    'Inge is widowed since spring and sings. She rings people up or simply goes there; a computer she does not have. ' +
    'She will wait four weeks and not longer: “At my age one does not join queues.”',
  patient: {
    ageYears: 82,
    home: svendborg,
    travel: { modes: ['walk'], reachMinutes: 45, online: 'no' },
    interests: [{ text: 'fællessang' }, { text: 'gåture', importance: 0.5 }],
    languages: [{ language: 'da', level: 'native' }],
    entry: ['phone', 'walkIn'],
    maxWaitWeeks: 4,
  },
  activities: [
    activity('sognegaard', 'Fællessang i sognegården', {
      places: north(0.3, svendborg),
      capacity: { total: 20, left: 3 },
      entry: ['phone', 'email'],
    }),
    // Full, and the wait is the longest that she accepts.
    activity('fire-uger', 'Fællessang på biblioteket', {
      places: north(0.5, svendborg),
      capacity: { total: 16, left: 0, waitingWeeks: 4 },
      entry: ['phone'],
    }),
    activity('otte-uger', 'Fællessang med orkester', {
      places: north(0.3, svendborg),
      capacity: { total: 40, left: 0, waitingWeeks: 8 },
      entry: ['phone'],
    }),
    // Full, and it does not say for how long.
    activity('fuldt', 'Fællessang i forsamlingshuset', {
      places: north(1.2, svendborg),
      capacity: { total: 12, left: 0 },
      entry: ['walkIn'],
    }),
    // Two places left, and ten weeks to wait: the listing contradicts itself.
    activity('modsigelse', 'Fællessang ved havnen', {
      places: north(1.4, svendborg),
      capacity: { left: 2, waitingWeeks: 10 },
      entry: ['walkIn'],
    }),
    // There is room, behind a form on the web.
    activity('kun-nettet', 'Fællessang i kulturhuset', {
      places: north(0.3, svendborg),
      capacity: { left: 5 },
      entry: ['web'],
    }),
    // Says neither how to get in nor whether there is room.
    activity('tavs', 'Fællessang i parken', { places: north(1.6, svendborg) }),
    activity('gaature', 'Gåture i skoven', {
      places: north(1, svendborg),
      capacity: { left: 10 },
    }),
  ],
  topThree: ['sognegaard', 'fire-uger'],
  never: { 'otte-uger': ['capacity'], 'kun-nettet': ['entry'] },
  states: {
    'fire-uger': { capacity: 'met', entry: 'met' },
    fuldt: { capacity: 'unknown' },
    modsigelse: { capacity: 'unknown' },
    tavs: { capacity: 'unknown', entry: 'unknown' },
    gaature: { capacity: 'met', entry: 'unknown' },
  },
};

export const waysIn: readonly Vignette[] = [inge];
