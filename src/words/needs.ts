/** Scores and needs to lines. */
import { socialNeeds } from '../model/vocabulary.ts';
import type { NeedConflict, NeedSource, NeedsReading, Score } from '../needs/index.ts';
import type { Voice } from './voice.ts';

/** The scores with what one must know of them, then the needs, and what does not agree. */
export const describeNeeds = (reading: NeedsReading, voice: Voice): string[] => {
  const { words, f } = voice;
  const { scores } = words;
  return [
    ...reading.scores.flatMap((score) => describeScore(score, voice)),
    ...reading.evidence.map(({ need, value, from }) => {
      const by = [...new Set(from.map(({ instrument }) => scores.instruments[instrument]))];
      return scores.needIs({ need, value, by }, f);
    }),
    ...reading.conflicts.map((conflict) => describeConflict(conflict, voice)),
    ...(reading.unspoken.length > 0 ? [scores.unspoken(reading.unspoken, f)] : []),
    ...reading.notes.map(({ code, instrument }) =>
      scores.notes[code]({ instrument: scores.instruments[instrument] }, f),
    ),
    scores.mapping(reading.mapping, f),
  ];
};

/** A score, then what one must know of it. */
export const describeScore = (score: Score, voice: Voice): string[] => {
  const { words, f } = voice;
  const { instruments, caveats, score: line } = words.scores;
  const { instrument, on } = score;
  const says = saysOf(score, voice);
  return [
    line({ instrument: instruments[instrument], ...(on === undefined ? {} : { on }), says }, f),
    ...score.caveats.map((code) => words.mind(caveats[code], f)),
  ];
};

const describeConflict = ({ need, between }: NeedConflict, { words, f }: Voice): string => {
  const { instruments, conflict } = words.scores;
  const said = ({ instrument, value }: NeedSource) => ({
    instrument: instruments[instrument],
    value,
  });
  return conflict({ need, one: said(between[0]), other: said(between[1]) }, f);
};

const saysOf = (score: Score, voice: Voice): string => {
  const { words, f } = voice;
  const { scores } = words;
  switch (score.kind) {
    case 'conversation':
      return f.list(
        socialNeeds.flatMap((need) => {
          const value = score.needs[need];
          return value === undefined ? [] : [scores.need({ need, value }, f)];
        }),
      );
    case 'level':
      return scores.level(score.level, f);
    case 'value':
      return scores.value(score, f);
    case 'label':
      return score.band === undefined ? missingOf(score, voice) : bandOf(score, score.band, voice);
    case 'items': {
      const told = Object.entries(score.items).map(([item, { value, band }]) =>
        scores.item(
          { item: nameOf(item, scores.items), value, band: bandOf(score, band, voice) },
          f,
        ),
      );
      return [...told, ...(score.complete ? [] : [missingOf(score, voice)])].join('; ');
    }
    default:
      return totalOf(score, voice);
  }
};

const totalOf = (
  score: Extract<Score, { readonly kind: 'sum' | 'transformed' | 'subscaled' }>,
  voice: Voice,
): string => {
  const { words, f } = voice;
  const { raw, rawRange, rawBounds, band } = score;
  const isTransformed = score.kind === 'transformed';
  const value = isTransformed ? score.transformed : raw;
  if (value === undefined) return missingOf(score, voice);
  const [from, to] = isTransformed ? score.transformedRange : rawRange;
  const inBand = band === undefined ? {} : { band: bandOf(score, band, voice) };
  const told = words.scores.total({ value, from, to, ...inBand }, f);
  const bounds = rawBounds === undefined ? [] : [words.scores.between(rawBounds, f)];
  const parts = score.kind === 'subscaled' ? Object.entries(score.subscales) : [];
  const named = parts.map(([id, own]) =>
    words.scores.part({ part: nameOf(id, words.scores.items), value: own.raw }, f),
  );
  return [told, ...bounds, ...(named.length > 0 ? [f.list(named)] : [])].join(', ');
};

const missingOf = ({ missing }: Score, { words, f }: Voice): string =>
  words.scores.incomplete(missing.length, f);

/** A name that the words do not have is told as it is. */
const bandOf = ({ instrument }: Score, band: string, { words }: Voice): string =>
  nameOf(band, words.scores.bands[instrument as keyof typeof words.scores.bands]);

const nameOf = (id: string, names: { readonly [id: string]: string } | undefined): string =>
  names?.[id] ?? id;
