/** One patient's list on paper: plain Markdown with large headings, when it meets, where, and what to ask first. */
import type { Activity } from '../model/activity.ts';
import type { Match, Ranking } from '../rank/ranking.ts';
import type { RequirementFinding } from '../requirements/registry.ts';
import type { Locale } from './format.ts';
import { asked, told } from './say.ts';
import { type Voice, voiceOf } from './voice.ts';

/**
 * A patient's list as Markdown to print in large type: no points, no reasons, no word about the patient. Throws a
 * `RangeError` on an unknown locale.
 */
export const handout = ({ matches }: Ranking, locale: Locale): string => {
  const voice = voiceOf(locale);
  const { title, intro, empty, end } = voice.words.handout;
  const blocks =
    matches.length === 0 ? [empty] : [intro, ...matches.map((match) => block(match, voice)), end];
  return `${[`# ${title}`, ...blocks].join('\n\n')}\n`;
};

/** A paragraph each, since lines of one paragraph run together. */
const block = ({ activity, rank, meets, ask, caveats }: Match, voice: Voice): string => {
  const { words, f } = voice;
  const { contact = {} } = activity;
  const places = placesOf(activity);
  const way = contact.phone ?? contact.email ?? contact.url;
  const questions = ask.map((question) => `- ${asked(question, words)}`);
  return [
    `## ${f.number(rank)}. ${plain(activity.title)}`,
    ...(meets.length > 0 ? [words.meets(meets, f)] : []),
    ...(places.length > 0 ? [words.handout.where(f.choice(places), f)] : []),
    ...(activity.online === 'yes' ? [told(ONLINE, voice)] : []),
    // A wait, a pause: what one must know before going.
    ...caveats.filter(({ caveat }) => caveat === 'notice').map((own) => plain(told(own, voice))),
    ...(way === undefined ? [] : [words.handout.contact(plain(way), f)]),
    ...(questions.length > 0 ? [`**${words.handout.ask}**`, questions.join('\n')] : []),
  ].join('\n\n');
};

const ONLINE: RequirementFinding = {
  requirement: 'travel',
  code: 'online',
  state: 'met',
  fact: 'online',
};

/** Where it is held: the provider's office is not. */
const placesOf = ({ places = [] }: Activity): readonly string[] =>
  places
    .filter(({ precision }) => precision !== 'office')
    .map(({ name, address }) => [name, address].filter((part) => part !== undefined).join(', '))
    .filter((place) => place !== '')
    .map(plain);

/** Text of a listing, so that none of it is read as Markdown or as HTML. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_~[\]<>&#|]/g, (mark) => `\\${mark}`);
