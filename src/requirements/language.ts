/** language: one language in common, or an interpreter; unstated: the language of the text, assumed; at A1–A2 only: unknown. */
import { addNamed, languageOf } from '../catalogue/names.ts';
import type { Query } from '../catalogue/query.ts';
import { emptySet, union } from '../math/bitset.ts';
import type { Activity } from '../model/activity.ts';
import type { Patient } from '../model/patient.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import type { Finding, Requirement, State } from './requirement.ts';

/** How the two can talk, or what is not known of that. */
export interface LanguageFinding extends Finding {
  /**
   * `spoken`: there, as stated · `interpreter`: by one · `assumed`: in the language that the listing is written in ·
   * `language-not-stated`: not even that is known, or it is none of the patient's.
   */
  readonly code: 'spoken' | 'interpreter' | 'assumed' | 'language-not-stated';
  readonly fact: 'language';
  /** BCP 47: the languages in common, else those of the activity. */
  readonly languages: readonly string[];
  /** The patient has little of what they have in common (A1 or A2). */
  readonly isLittle: boolean;
}

export interface LanguageParameters {
  /** Chance that they can talk, where it is not known: a convention. */
  readonly chance: number;
}

export const language: Requirement<'language', LanguageParameters, LanguageFinding> = {
  id: 'language',
  unknown: 'ask',
  parameters: { chance: 0.5 },
  shape: object<LanguageParameters>({ chance: share }, ['chance']),
  plan: ({ patient, catalogue }: Query, { chance }) => {
    const { all, well } = languagesOf(patient);
    if (all.size === 0) return undefined;
    const { spoken, written, interpreted, stateLanguages, interpreter } = catalogue.columns;
    return {
      fill: (unmet, unknown) => {
        const met = emptySet(catalogue.size);
        addNamed(spoken, well, met);
        addNamed(written, well, met);
        addNamed(interpreted, all, met);
        const little = emptySet(catalogue.size);
        addNamed(spoken, all, little);
        union(little, interpreter);
        for (let at = 0; at < met.length; at++) {
          const open = (little[at] as number) | ~(stateLanguages[at] as number);
          unknown[at] = open & ~(met[at] as number);
          unmet[at] = ~open & ~(met[at] as number);
        }
      },
      chance: () => chance,
      findings: (row) => [findingOf(catalogue.activities[row] as Activity, { all, well })],
    };
  },
};

interface Languages {
  /** Every language of the patient, and those beyond A2. */
  readonly all: ReadonlySet<string>;
  readonly well: ReadonlySet<string>;
}

const BEGINNER: readonly string[] = ['A1', 'A2'];

const languagesOf = ({ languages = [] }: Patient): Languages => {
  const isWell = ({ level = 'native' }: (typeof languages)[number]) => !BEGINNER.includes(level);
  const names = (some: typeof languages) => new Set(some.map((own) => languageOf(own.language)));
  return { all: names(languages), well: names(languages.filter(isWell)) };
};

/** The best that the listing offers: without doubt first, then what is spoken, then an interpreter, then the text. */
const findingOf = (activity: Activity, { all, well }: Languages): LanguageFinding => {
  const { languages = [], interpreter, interpreterLanguages = [], textLanguage } = activity;
  const spoken = languages.map((own) => own.language);
  const isStated = spoken.length > 0;
  const written = isStated || textLanguage === undefined ? [] : [textLanguage];
  const among = (some: readonly string[], known: ReadonlySet<string>) =>
    some.filter((tag) => known.has(languageOf(tag)));
  const found = (
    code: LanguageFinding['code'],
    state: State,
    some: readonly string[],
    isLittle = false,
  ): LanguageFinding => ({ code, state, fact: 'language', languages: some, isLittle });

  const named = interpreter === 'yes' ? interpreterLanguages : [];
  if (among(spoken, well).length > 0) return found('spoken', 'met', among(spoken, well));
  if (among(written, well).length > 0) {
    return { ...found('assumed', 'met', among(written, well)), caveat: 'assumed' };
  }
  if (among(named, all).length > 0) return found('interpreter', 'met', among(named, all));
  if (among(spoken, all).length > 0) return found('spoken', 'unknown', among(spoken, all), true);
  if (interpreter === 'yes' && named.length === 0) return found('interpreter', 'unknown', spoken);
  if (among(written, all).length > 0) return found('assumed', 'unknown', among(written, all), true);
  if (!isStated) return found('language-not-stated', 'unknown', written);
  return found('spoken', 'unmet', spoken);
};
