/** What no shape of a single branch can say: how its concepts stand to one another and to those of a scheme before it. */
import { isDeterminer } from '../language/determiners.ts';
import { createLexer } from '../language/lexer.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type TextLanguage, textLanguages } from '../language/text-language.ts';
import { shown } from '../model/pointer.ts';
import type { Branch, Concept, ConceptRole, ConceptScheme } from './scheme.ts';

export type SchemePath = readonly (string | number)[];

/** A branch that was read, what it was read from, and where that stood. */
export interface Reading {
  readonly branch: Branch;
  readonly path: SchemePath;
  readonly input: { readonly [field: string]: unknown };
}

export interface Fault {
  readonly path: SchemePath;
  readonly value: unknown;
  readonly expected: string;
  readonly received: string;
  /** Of a circle: the link that closes it has to go. */
  readonly isLost: boolean;
}

/** Faults of branches that stand behind those of `base`, in the order of their kinds, then of the concepts. */
export const findFaults = (read: readonly Reading[], base: ConceptScheme): readonly Fault[] => {
  const before = concepts(base);
  const all = concepts([...base, ...read.map(({ branch }) => branch)]);
  const own = entriesOf(read);
  return [
    ...goneBefore(read, before),
    ...changedRoles(own, before),
    ...circles(own, all),
    ...unknownIds(own, all),
    ...functionWords(own),
    ...sharedLabels(own, all),
    ...sharedMatches(own, all),
  ];
};

interface Meant {
  readonly role: ConceptRole;
  readonly concept: Concept;
}

const concepts = (scheme: ConceptScheme): ReadonlyMap<string, Meant> => {
  const found = new Map<string, Meant>();
  for (const { role, concepts: own } of scheme) {
    for (const [id, concept] of Object.entries(own)) {
      if (concept === null) found.delete(id);
      else found.set(id, { role, concept });
    }
  }
  return found;
};

/** A concept of the input, and where it stands there; `given` is what it was read from. */
interface Entry extends Meant {
  readonly id: string;
  readonly path: SchemePath;
  readonly given: Concept;
}

/** Those that count: of two with one id, the later. */
const entriesOf = (read: readonly Reading[]): readonly Entry[] => {
  const entries = new Map<string, Entry>();
  for (const { branch, path, input } of read) {
    const given = input.concepts as { readonly [id: string]: Concept };
    for (const [id, concept] of Object.entries(branch.concepts)) {
      entries.delete(id);
      if (concept === null) continue;
      const at = [...path, 'concepts', id];
      entries.set(id, { id, concept, role: branch.role, path: at, given: given[id] as Concept });
    }
  }
  return [...entries.values()];
};

const fault = (
  path: SchemePath,
  value: unknown,
  { expected, received = shown(value) }: { readonly expected: string; readonly received?: string },
): Fault => ({ path, value, expected, received, isLost: false });

const goneBefore = (
  read: readonly Reading[],
  before: ReadonlyMap<string, Meant>,
): readonly Fault[] => {
  const known = new Set(before.keys());
  return read.flatMap(({ branch, path }) =>
    Object.entries(branch.concepts).flatMap(([id, concept]) => {
      const isGone = concept === null && !known.has(id);
      if (concept === null) known.delete(id);
      else known.add(id);
      const expected = 'the id of a concept that the scheme has, for null to take it away';
      const received = shown(id);
      return isGone ? [fault([...path, 'concepts', id], null, { expected, received })] : [];
    }),
  );
};

const changedRoles = (
  own: readonly Entry[],
  before: ReadonlyMap<string, Meant>,
): readonly Fault[] =>
  own.flatMap(({ id, role, path }) => {
    const was = before.get(id)?.role ?? role;
    const expected = `a branch of the role ${was}, as it is of the concept that this one replaces`;
    return was === role ? [] : [fault(path, role, { expected })];
  });

/** Links are put in one by one, in the order of the input; a link that would close a circle is its fault. */
const circles = (own: readonly Entry[], all: ReadonlyMap<string, Meant>): readonly Fault[] => {
  const wider = new Map([...all].map(([id, { concept }]) => [id, concept.broader ?? []]));
  for (const { id } of own) wider.set(id, []);
  const leadsTo = (from: string, to: string): boolean => {
    const seen = new Set([from]);
    for (const id of seen) {
      if (id === to) return true;
      for (const one of wider.get(id) ?? []) seen.add(one);
    }
    return false;
  };
  return own.flatMap(({ id, concept, path, given }) =>
    (concept.broader ?? []).flatMap((one) => {
      if (leadsTo(one, id)) {
        const at = [...path, 'broader', given.broader?.indexOf(one) ?? 0];
        const expected = `a concept that is not itself narrower than ${id}`;
        return [{ ...fault(at, one, { expected }), isLost: true }];
      }
      wider.set(id, [...(wider.get(id) ?? []), one]);
      return [];
    }),
  );
};

const unknownIds = (own: readonly Entry[], all: ReadonlyMap<string, Meant>): readonly Fault[] => {
  const expected = 'the id of a concept; it is passed over until there is one';
  return own.flatMap(({ concept, path, given }) => [
    ...(concept.broader ?? [])
      .filter((id) => !all.has(id))
      .map((id) => fault([...path, 'broader', given.broader?.indexOf(id) ?? 0], id, { expected })),
    ...Object.keys(concept.related ?? {})
      .filter((id) => !all.has(id))
      .map((id) => fault([...path, 'related', id], id, { expected })),
  ]);
};

/** An id of another taxonomy means one concept: of two that match it the later counts, and an id of the scheme before both. */
const sharedMatches = (
  own: readonly Entry[],
  all: ReadonlyMap<string, Meant>,
): readonly Fault[] => {
  const holders = new Map<string, string[]>();
  for (const [id, { concept }] of all) {
    for (const one of concept.closeMatch ?? []) holders.set(one, [...(holders.get(one) ?? []), id]);
  }
  return own.flatMap(({ id, concept, path, given }) =>
    (concept.closeMatch ?? []).flatMap((one) => {
      const others = [...(holders.get(one) ?? []), ...(all.has(one) ? [one] : [])];
      const other = others.find((holder) => holder !== id);
      if (other === undefined) return [];
      const at = [...path, 'closeMatch', given.closeMatch?.indexOf(one) ?? 0];
      return [fault(at, one, { expected: `an id that ${other} has not` })];
    }),
  );
};

interface PlacedLabel {
  readonly label: string;
  readonly language: TextLanguage;
  readonly path: SchemePath;
  readonly isWish: boolean;
}

const KINDS = ['altLabel', 'hiddenLabel', 'wishLabel'] as const;

/** All labels of a concept; `given` is what it was read from, and tells their places. */
const labelsOf = (concept: Concept, given: Concept, path: SchemePath): readonly PlacedLabel[] =>
  textLanguages.flatMap((language) => [
    {
      label: concept.prefLabel[language],
      language,
      path: [...path, 'prefLabel', language],
      isWish: false,
    },
    ...KINDS.flatMap((kind) =>
      (concept[kind]?.[language] ?? []).map((label) => {
        const at = given[kind]?.[language]?.indexOf(label) ?? 0;
        return {
          label,
          language,
          path: [...path, kind, language, at],
          isWish: kind === 'wishLabel',
        };
      }),
    ),
  ]);

const functionWords = (own: readonly Entry[]): readonly Fault[] => {
  const keyOf = keys();
  const expected = 'a word that says something by itself: this one is never read';
  return own.flatMap(({ concept, given, path }) =>
    labelsOf(concept, given, path)
      .filter(({ label, language }) => {
        const key = keyOf(label, language);
        return key === '' || isStopWord(key, language);
      })
      .map(({ label, path: at }) => fault(at, label, { expected })),
  );
};

/** Labels of wishes alone may be shared: a wish is read as all that it may mean. */
const sharedLabels = (own: readonly Entry[], all: ReadonlyMap<string, Meant>): readonly Fault[] => {
  const keyOf = keys();
  const holders = { da: new Map<string, Set<string>>(), en: new Map<string, Set<string>>() };
  const bare = own
    .filter(({ concept }) => concept.scopeNote === undefined)
    .map((entry) => ({
      ...entry,
      labels: labelsOf(entry.concept, entry.given, entry.path).filter(({ isWish }) => !isWish),
    }));
  for (const { label, language } of bare.flatMap(({ labels }) => labels)) {
    holders[language].set(keyOf(label, language), new Set());
  }
  for (const [id, { concept }] of all) {
    for (const { label, language, isWish } of labelsOf(concept, concept, [])) {
      if (!isWish) holders[language].get(keyOf(label, language))?.add(id);
    }
  }
  return bare.flatMap(({ id, labels }) =>
    labels.flatMap(({ label, language, path }) => {
      const held = holders[language].get(keyOf(label, language)) ?? [];
      const others = [...held].filter((other) => other !== id);
      if (others.length === 0) return [];
      const expected = `a label that ${others.join(' and ')} has not, or a scopeNote that tells them apart`;
      return [fault(path, label, { expected })];
    }),
  );
};

/** The words of a label, folded and without determiners; what stands in front of a compound alone is a word of its own. */
const keys = (): ((label: string, language: TextLanguage) => string) => {
  const lexer = createLexer();
  return (label, language) => {
    lexer.restart();
    lexer.read(label);
    const words = [...lexer.tokens()]
      .filter((token) => token >= 0)
      .map((token) => lexer.forms[token] as string)
      .filter((word) => !isDeterminer(word, language));
    return words.length > 0 && label.endsWith('-') ? `${words.join(' ')}-` : words.join(' ');
  };
};
