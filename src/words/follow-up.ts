/** Follow-ups to lines. */
import type { FollowUp, FollowUps } from '../follow-up/index.ts';
import { say } from './say.ts';
import type { Voice } from './voice.ts';

/** Whom to get in touch with and why, then with whom no more. */
export const describeFollowUps = ({ due, ended }: FollowUps, voice: Voice): string[] => {
  const { words, f } = voice;
  const lines = [
    ...due.flatMap((one) => describeFollowUp(one, voice)),
    ...ended.map(({ reason, ...one }) =>
      words.followUp.ended({ ...one, why: words.followUp.endReasons[reason] }, f),
    ),
  ];
  return due.length > 0 ? lines : [words.followUp.nobody, ...lines];
};

export const describeFollowUp = (followUp: FollowUp, { words, f }: Voice): string[] => [
  words.followUp.who(followUp, f),
  ...followUp.reasons.map((reason) => say(words.followUp.reasons, reason, f)),
  ...(followUp.chance === null ? [] : [words.followUp.chance(followUp.chance, f)]),
];
