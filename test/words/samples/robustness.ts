/** How sure a list is. */
import type { Samples } from './samples-of.ts';

const above = 'the weight of distance is above 0.43 (now 0.2)';
const over = 'vægten af afstand er over 0,43 (nu 0,2)';
const below = 'the weight of interests is below 0.3 (now 0.5)';
const under = 'vægten af interesser er under 0,3 (nu 0,5)';
const more = 'the weight of distance were 0.43 instead of 0.2';
const mere = 'vægten af afstand var 0,43 i stedet for 0,2';

export const robustness: Pick<Samples, 'robustness'> = {
  robustness: {
    staysFirst: [
      [
        [],
        'Stays first whatever any one weight is.',
        'Forbliver nummer et, uanset hvad en enkelt vægt er.',
      ],
      [
        [{ ends: [above], title: 'Chess' }],
        `Stays first unless ${above}: then “Chess” is first.`,
        `Forbliver nummer et, medmindre ${over}: så er ”Skak” nummer et.`,
        [{ ends: [over], title: 'Skak' }],
      ],
      [
        [
          { ends: ['A', 'B'], title: 'Chess' },
          { ends: ['C'], title: 'Choir' },
        ],
        'Stays first unless A or B: then “Chess” is first; or unless C: then “Choir” is first.',
        'Forbliver nummer et, medmindre A eller B: så er ”Skak” nummer et; eller medmindre C: så er ”Kor” nummer et.',
        [
          { ends: ['A', 'B'], title: 'Skak' },
          { ends: ['C'], title: 'Kor' },
        ],
      ],
    ],
    staysTop: [
      [
        { k: 5, unless: [] },
        'The first 5 stay the first 5 whatever any one weight is.',
        'De første 5 forbliver de første 5, uanset hvad en enkelt vægt er.',
      ],
      [
        { k: 5, unless: [{ ends: [below], title: 'Chess' }] },
        `The first 5 stay the first 5 unless ${below}: then “Chess” comes in.`,
        `De første 5 forbliver de første 5, medmindre ${under}: så kommer ”Skak” ind.`,
        { k: 5, unless: [{ ends: [under], title: 'Skak' }] },
      ],
    ],
    end: [
      [
        { factor: 'distance', now: '0.2', at: '0.43', isAbove: true },
        above,
        over,
        { factor: 'afstand', now: '0,2', at: '0,43', isAbove: true },
      ],
      [
        { factor: 'interests', now: '0.5', at: '0.3', isAbove: false },
        below,
        under,
        { factor: 'interesser', now: '0,5', at: '0,3', isAbove: false },
      ],
    ],
    overtakes: [
      [
        { title: 'Chess', ways: [more] },
        `The next one, “Chess”, would be level if ${more}.`,
        `Den næste, ”Skak”, ville stå lige, hvis ${mere}.`,
        { title: 'Skak', ways: [mere] },
      ],
    ],
    ofOne: [
      [
        { factor: 'distance', now: '0.2', to: '0.43' },
        more,
        mere,
        { factor: 'afstand', now: '0,2', to: '0,43' },
      ],
    ],
    ofTwo: [
      [
        { from: 'interests', to: 'distance', moved: '0.1' },
        '0.1 of the weight went from interests to distance',
        '0,1 af vægten gik fra interesser til afstand',
        { from: 'interesser', to: 'afstand', moved: '0,1' },
      ],
    ],
    level: [
      ['Chess', 'Level with the next one, “Chess”.', 'Står lige med den næste, ”Skak”.', 'Skak'],
    ],
    cannotOvertake: [
      [
        'Chess',
        'The next one, “Chess”, stays behind whatever any one weight is.',
        'Den næste, ”Skak”, forbliver bagved, uanset hvad en enkelt vægt er.',
        'Skak',
      ],
    ],
    decides: [
      [
        ['interests', 'distance'],
        'What decides between the two: interests and distance.',
        'Det afgør det mellem de to: interesser og afstand.',
        ['interesser', 'afstand'],
      ],
    ],
    acceptability: [
      [
        { first: '61%', top: '92%', k: 5 },
        'First in 61% of the draws of weights, among the first 5 in 92%.',
        'Nummer et i 61 % af trækningerne af vægte, blandt de første 5 i 92 %.',
        { first: '61 %', top: '92 %', k: 5 },
      ],
      [
        { first: '61%', top: '61%', k: 1 },
        'First in 61% of the draws of weights.',
        'Nummer et i 61 % af trækningerne af vægte.',
        { first: '61 %', top: '61 %', k: 1 },
      ],
    ],
    confidence: [
      [
        '41%',
        'With the weights that suit it best it is first in 41% of the draws of what is not known.',
        'Med de vægte, der passer det bedst, er det nummer et i 41 % af trækningerne af det ukendte.',
        '41 %',
      ],
    ],
    draws: [
      [
        { draws: 10_000, seed: 1, error: 0.005 },
        '10,000 draws (seed 1), every set of weights as likely: a standard error of at most 0.5 percentage points.',
        '10.000 trækninger (frø 1), alle sæt af vægte lige sandsynlige: en standardfejl på højst 0,5 procentpoint.',
      ],
    ],
    unknownFacts: [
      'What is not known was drawn too, from all that it may be, every value as likely.',
      'Det ukendte er også trukket, blandt alt, hvad det kan være, alle værdier lige sandsynlige.',
    ],
  },
};
