/** The one definition of a crosswalk's JSON: the parser checks by it, and JSON Schema is generated from it. */
import { described, object, record, type Shape, text, where, whole } from '../../model/shape.ts';
import { share } from '../../model/shared-shapes.ts';
import type { SocialNeed } from '../../model/vocabulary.ts';
import type { BenefitCrosswalk, CrosswalkLine } from './crosswalk.ts';

/** A line as a file has it. */
type LineFile = { readonly [N in SocialNeed]?: number } & {
  readonly source?: string;
  readonly none?: string;
};

const line = where(
  object<LineFile>({
    company: described(share, 'Meeting people at all.'),
    belonging: described(share, 'Being one of a group, again and again.'),
    movement: share,
    calm: described(share, 'Quiet and attention.'),
    meaning: described(share, 'Doing something for others, or something that lasts.'),
    learning: share,
    practicalHelp: described(share, 'Help with matters of daily life.'),
    source: described(text, 'Where the figures are from; absent, they are a convention.'),
    none: described(text, 'Why nothing can be said.'),
  }),
  ({ none, source, ...needs }) => {
    const hasNeeds = Object.keys(needs).length > 0;
    return none === undefined ? hasNeeds : !hasNeeds && source === undefined;
  },
  'benefits, or `none` with the reason why there are none',
) as Shape<CrosswalkLine>;

const lines = record(text, line);

export const crosswalkShape: Shape<BenefitCrosswalk> = object<BenefitCrosswalk>(
  {
    $schema: text,
    schemaVersion: whole(1, 1, 'schema version') as Shape<1>,
    id: text,
    version: text,
    reasoning: described(text, 'By which thoughts the figures came about.'),
    concepts: described(lines, 'By id of a concept: what something of it gives, 0 to 1.'),
    branches: described(lines, 'By branch, for concepts of which nothing else is said.'),
  },
  ['schemaVersion', 'id', 'version', 'concepts'],
);
