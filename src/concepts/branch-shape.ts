/** The one definition of a branch's JSON: the parser checks by it, and JSON Schema is generated from it. */
import { textLanguages } from '../language/text-language.ts';
import {
  described,
  each,
  either,
  list,
  number,
  object,
  oneOf,
  orNull,
  pattern,
  record,
  type Shape,
  some,
  text,
  truth,
  where,
} from '../model/shape.ts';
import { type Branch, type Concept, conceptRoles, type Labels } from './scheme.ts';

/** A branch as a file has it. */
export interface BranchFile extends Pick<Branch, 'branch' | 'concepts'> {
  readonly $schema?: string;
  /** `activity` if absent. */
  readonly role?: Branch['role'];
}

const label = pattern(/[\p{L}\p{N}]/u, 'a text with a letter or digit');

const labels = (sentence: string): Shape<Labels> =>
  described(some(textLanguages, list(label)), sentence);

const story = pattern(
  /^[\p{L}\p{N}]+(\/[\p{L}\p{N}]+)*( [\p{L}\p{N}]+(\/[\p{L}\p{N}]+)*)+$/u,
  'two words or more of letters and digits, apart by spaces, with / between those of which one will do',
);

const id = pattern(
  /^[\p{L}\p{N}][\p{L}\p{N}:._-]*$/u,
  'an id of letters and digits, with no space, as sea-bathing',
);

/** What one concept looks like. */
export const conceptShape: Shape<Concept> = object<Concept>(
  {
    prefLabel: described(each(textLanguages, label), 'Its name in each language.'),
    altLabel: labels('Other words for it, by language.'),
    hiddenLabel: labels(
      'Words that are found and never shown: irregular forms, misspellings; ler- is a word only in front of a compound.',
    ),
    wishLabel: labels('Words that mean it in a wish, and too much else in a notice.'),
    storyLabel: described(
      some(textLanguages, list(story)),
      'Words that tell of it in a wish, apart and in any order: huske/genkende ikke mor/far; the rarest first.',
    ),
    broader: described(list(id), 'Ids of the next wider concepts.'),
    related: described(
      record(
        id,
        where(number(0, 1, 'a strength'), (strength) => strength > 0, 'a strength above 0'),
      ),
      'Strengths by the ids of related concepts: .8 nearly the same, .5 likely welcome, .35 near, .25 faint.',
    ),
    scopeNote: described(some(textLanguages, text), 'What is meant, where a label is ambiguous.'),
    isAbout: described(truth, 'One hears of things in this form and does not do them.'),
    isPlace: described(truth, 'Somewhere to meet, too: "at the museum" says where, and not what.'),
    isPersonal: described(truth, 'A diagnosis or the like: never an interest by "I have".'),
    isBurden: described(truth, 'Nobody wishes for it: who is tired of it seeks help against it.'),
    closeMatch: described(list(text), 'The same concept in another taxonomy, as osm:sport/rowing.'),
  },
  ['prefLabel'],
);

/** What a branch looks like. */
export const branchShape: Shape<BranchFile> = object<BranchFile>(
  {
    $schema: text,
    branch: described(text, 'Its name.'),
    role: described(
      oneOf(conceptRoles),
      'What its concepts are to an interest; activity if absent.',
    ),
    concepts: described(
      record(id, orNull(conceptShape)),
      'Concepts by id; null takes one of the scheme away.',
    ),
  },
  ['branch', 'concepts'],
);

/** What a file of concepts looks like: one branch, or several. */
export const conceptsShape: Shape<BranchFile | readonly BranchFile[]> = either(
  branchShape,
  list(branchShape),
);
