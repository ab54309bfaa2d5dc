import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { danishEnglishScheme } from '../../src/concepts/danish-english.ts';
import { packBranch } from '../../src/concepts/packed.ts';
import { type Branch, type Concept, conceptRoles } from '../../src/concepts/scheme.ts';
import { labelsOf, thesaurusOf } from '../../src/concepts/thesaurus.ts';
import { isInflection } from '../../src/language/inflection.ts';
import { lexemeOf } from '../../src/language/lexeme.ts';
import { wordsOf } from '../../src/language/lexer.ts';
import { isStopWord } from '../../src/language/stop-words.ts';
import { textLanguages } from '../../src/language/text-language.ts';
import { narrowConcepts } from './narrow-concepts.ts';

const folder = new URL('../../src/concepts/scheme/', import.meta.url);

interface Placed {
  readonly id: string;
  readonly branch: Branch;
  readonly concept: Concept;
}
const placed: readonly Placed[] = danishEnglishScheme.flatMap((branch) =>
  Object.entries(branch.concepts).map(([id, concept]) => ({
    id,
    branch,
    concept: concept as Concept,
  })),
);
const byId = new Map(placed.map((one) => [one.id, one]));

const labelsIn = (concept: Concept) =>
  textLanguages.flatMap((language) =>
    [...labelsOf(concept, language), ...(concept.wishLabel?.[language] ?? [])].map((label) => ({
      language,
      label,
    })),
  );

/** Whether a librarian said what is meant, in both languages. */
const hasNotes = (id: string): boolean => {
  const note = byId.get(id)?.concept.scopeNote;
  return Boolean(note?.da && note?.en);
};

/** What stands side by side: no one of them is wider than another. */
const FLAT: ReadonlySet<string> = new Set(['people', 'manner', 'format', 'background']);

describe('A branch', () => {
  it('is a file, listed in danish-english.ts, and named as its branch', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    const branches = danishEnglishScheme.map(({ branch }) => `${branch}.json`);
    expect([...branches].sort()).toEqual(files.sort());
    for (const file of files) {
      const { branch } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Branch;
      expect(`${branch}.json`).toBe(file);
    }
  });

  it('has one of the roles, and there are branches of each', () => {
    const roles = new Set(danishEnglishScheme.map(({ role }) => role));
    expect([...roles].sort()).toEqual([...conceptRoles].sort());
  });
});

describe('The scheme', () => {
  it('has 700 concepts or more, and is at most 120 kB when zipped', () => {
    expect(placed.length).toBeGreaterThanOrEqual(700);
    const zipped = gzipSync(JSON.stringify(danishEnglishScheme.map(packBranch))); // as the package ships it
    expect(zipped.length).toBeLessThanOrEqual(120_000);
    expect(zipped.length).toBeGreaterThan(50_000);
  });

  it('is made ready as it is: every concept once, with every link', () => {
    const { entries, numberOf } = thesaurusOf(danishEnglishScheme);
    expect(entries.map(({ id }) => id)).toEqual([...byId.keys()]);
    expect(placed.map(({ id }) => numberOf(id))).toEqual(placed.map((_, at) => at));
    const links = placed.reduce((sum, { concept }) => sum + (concept.broader?.length ?? 0), 0);
    expect(entries.reduce((sum, { broader }) => sum + broader.length, 0)).toBe(links);
    expect(entries.reduce((sum, { narrower }) => sum + narrower.length, 0)).toBe(links);
  });
});

describe('The id of a concept', () => {
  it('is in kebab-case, and of that concept alone', () => {
    expect(placed.map(({ id }) => id).filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual(
      [],
    );
    expect(byId.size).toBe(placed.length);
  });

  it('exists, wherever one is pointed to', () => {
    const missing = placed.flatMap(({ id, concept }) =>
      [...(concept.broader ?? []), ...Object.keys(concept.related ?? {})]
        .filter((other) => !byId.has(other))
        .map((other) => `${id} → ${other}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('A broader concept', () => {
  it('is given by every concept but the tops of branches and what stands side by side', () => {
    const without = placed.filter(
      ({ id, branch, concept }) =>
        (concept.broader ?? []).length === 0 && id !== branch.branch && !FLAT.has(branch.branch),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('is stated once, never itself, and never in a circle', () => {
    const faults: string[] = [];
    for (const { id, concept } of placed) {
      if (new Set(concept.broader).size !== (concept.broader ?? []).length)
        faults.push(`${id} twice`);
      const wider = new Set(concept.broader);
      for (const one of wider)
        for (const next of byId.get(one)?.concept.broader ?? []) wider.add(next);
      if (wider.has(id)) faults.push(`${id} in a circle`);
    }
    expect(faults).toEqual([]);
  });

  it('leads to the top of a branch or to what stands side by side: nothing is an orphan', () => {
    const isTop = ({ id, branch }: Placed) => id === branch.branch || FLAT.has(branch.branch);
    const orphans = placed.filter((one) => {
      const wider = new Set([one.id]);
      for (const id of wider)
        for (const next of byId.get(id)?.concept.broader ?? []) wider.add(next);
      return ![...wider].some((id) => isTop(byId.get(id) as Placed));
    });
    expect(orphans.map(({ id }) => id)).toEqual([]);
  });

  it('or a narrower or related one ties every concept to another, but what stands side by side', () => {
    const { entries } = thesaurusOf(danishEnglishScheme);
    const alone = entries.filter(
      ({ id, broader, narrower, related }) =>
        broader.length + narrower.length + related.length === 0 &&
        !FLAT.has(byId.get(id)?.branch.branch as string),
    );
    expect(alone.map(({ id }) => id)).toEqual([]);
  });
});

describe('A related concept', () => {
  const links = placed.flatMap(({ id, concept }) =>
    Object.entries(concept.related ?? {}).map(([other, strength]) => ({ id, other, strength })),
  );

  it('has a strength above 0, at most 1, and is another concept', () => {
    expect(links.length).toBeGreaterThan(500);
    const wrong = links.filter(
      ({ id, other, strength }) => id === other || !(strength > 0 && strength <= 1),
    );
    expect(wrong).toEqual([]);
  });

  it('is not stated twice with different strengths', () => {
    const strengths = new Map(links.map(({ id, other, strength }) => [`${id} ${other}`, strength]));
    const twice = links.filter(({ id, other, strength }) => {
      const back = strengths.get(`${other} ${id}`);
      return id < other && back !== undefined && back !== strength;
    });
    expect(twice.map(({ id, other }) => `${id} ${other}`)).toEqual([]);
  });
});

describe('A label', () => {
  it('is there in both languages, trimmed, with a letter or digit, and no longer than six words', () => {
    const wrong = placed.flatMap(({ id, concept }) =>
      labelsIn(concept)
        .filter(
          ({ label }) =>
            typeof label !== 'string' ||
            label !== label.trim() ||
            wordsOf(label).length === 0 ||
            label.split(/\s+/).length > 6,
        )
        .map(({ label }) => `${id}: ${label}`),
    );
    expect(wrong).toEqual([]);
    for (const { id, concept } of placed) {
      for (const language of textLanguages) expect(concept.prefLabel[language], id).toBeTruthy();
    }
  });

  it('stands once in a concept', () => {
    const twice = placed.flatMap(({ id, concept }) => {
      const labels = labelsIn(concept).map(
        ({ language, label }) => `${language} ${label.toLowerCase()}`,
      );
      return labels
        .filter((label, at) => labels.indexOf(label) < at)
        .map((label) => `${id}: ${label}`);
    });
    expect(twice).toEqual([]);
  });

  it('of two concepts has a note in each that says, in both languages, what is meant', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, concept } of placed) {
      for (const language of textLanguages) {
        for (const label of labelsOf(concept, language)) {
          const key = `${language} ${label.toLowerCase()}`;
          owners.set(key, (owners.get(key) ?? new Set()).add(id));
        }
      }
    }
    const bare = [...owners].filter(([, ids]) => ids.size > 1 && ![...ids].every(hasNotes));
    expect(bare.map(([label, ids]) => `${label}: ${[...ids].join(' ')}`)).toEqual([]);
  });

  it('of one word does not meet another concept’s by inflection, unless both have such a note', () => {
    const words = new Map<string, { readonly id: string; readonly form: string }[]>();
    const met = new Set<string>();
    for (const { id, concept } of placed) {
      for (const language of textLanguages) {
        for (const label of labelsOf(concept, language)) {
          const [form, ...others] = wordsOf(label);
          if (form === undefined || others.length > 0 || label.endsWith('-')) continue;
          const key = `${language} ${lexemeOf(form, language)}`;
          const same = words.get(key) ?? [];
          words.set(key, same);
          for (const one of same) {
            if (one.id === id || !isInflection(one.form, form, language)) continue;
            if (hasNotes(one.id) && hasNotes(id)) continue;
            met.add(`${language}: ${one.form} (${one.id}), ${form} (${id})`);
          }
          same.push({ id, form });
        }
      }
    }
    expect([...met]).toEqual([]);
  });

  it('has four others or more beside it, or its concept is on the list of those that have no more', () => {
    const few = placed
      .filter(({ concept }) => labelsIn(concept).length < 2 + 5)
      .map(({ id }) => id);
    expect(few.filter((id) => !narrowConcepts.has(id))).toEqual([]);
    expect([...narrowConcepts].filter((id) => !byId.has(id))).toEqual([]);
  });

  it('of words in a note is in both languages', () => {
    const half = placed.filter(({ id, concept }) => concept.scopeNote && !hasNotes(id));
    expect(half.map(({ id }) => id)).toEqual([]);
  });
});

describe('A story', () => {
  const stories = placed.flatMap(({ id, concept }) =>
    textLanguages.flatMap((language) =>
      (concept.storyLabel?.[language] ?? []).map((label) => ({ id, language, label })),
    ),
  );

  it('is told of many concepts, in both languages', () => {
    expect(new Set(stories.map(({ id }) => id)).size).toBeGreaterThan(50);
    for (const { id } of stories) {
      expect(byId.get(id)?.concept.storyLabel, id).toHaveProperty('da');
      expect(byId.get(id)?.concept.storyLabel, id).toHaveProperty('en');
    }
  });

  it('has no word twice, and begins with none that stands in every text', () => {
    const faulty = stories.filter(({ label, language }) => {
      const words = label.split(/[ /]/);
      const first = label.split(' ')[0]?.split('/') ?? [];
      return (
        new Set(words).size < words.length || first.every((word) => isStopWord(word, language))
      );
    });
    expect(faulty).toEqual([]);
  });
});
