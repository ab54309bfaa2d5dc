/** Sixty everyday interests in both languages, each half written down before any of it was looked up in a real directory. */
import type { HalfName } from './evaluation-set.ts';

/** One interest, as somebody might say it in Danish and in English. */
export interface EverydayInterest {
  readonly id: string;
  readonly da: string;
  readonly en: string;
}

/** On what the first thirty found, the matching was mended; on what the others find, nothing is. */
const development: readonly EverydayInterest[] = [
  { id: 'basketball', da: 'basketball', en: 'basketball' },
  { id: 'chess', da: 'skak', en: 'chess' },
  { id: 'knitting', da: 'strikning', en: 'knitting' },
  { id: 'cooking', da: 'madlavning', en: 'cooking' },
  { id: 'gardening', da: 'havearbejde', en: 'gardening' },
  { id: 'dancing', da: 'dans', en: 'dancing' },
  { id: 'swimming', da: 'svømning', en: 'swimming' },
  { id: 'guitar', da: 'spille guitar', en: 'playing the guitar' },
  { id: 'choir', da: 'synge i kor', en: 'singing in a choir' },
  { id: 'painting', da: 'at male billeder', en: 'painting' },
  { id: 'drawing', da: 'tegning', en: 'drawing' },
  { id: 'pottery', da: 'keramik', en: 'pottery' },
  { id: 'photography', da: 'fotografering', en: 'photography' },
  { id: 'books', da: 'læse og tale om bøger', en: 'reading and talking about books' },
  { id: 'writing', da: 'skrive historier', en: 'writing stories' },
  { id: 'theatre', da: 'teater', en: 'theatre' },
  { id: 'films', da: 'se film', en: 'watching films' },
  { id: 'video-games', da: 'computerspil', en: 'video games' },
  { id: 'coding', da: 'lære at programmere', en: 'learning to code' },
  { id: 'computer-help', da: 'hjælp til computeren', en: 'help with the computer' },
  { id: 'yoga', da: 'yoga', en: 'yoga' },
  { id: 'running', da: 'løb', en: 'running' },
  { id: 'nature-walks', da: 'gåture i naturen', en: 'walks in nature' },
  { id: 'soccer', da: 'fodbold', en: 'soccer' },
  { id: 'board-games', da: 'brætspil', en: 'board games' },
  { id: 'sewing', da: 'at sy', en: 'sewing' },
  { id: 'volunteering', da: 'frivilligt arbejde', en: 'volunteering' },
  { id: 'learning-english', da: 'lære engelsk', en: 'learning English' },
  { id: 'job-search', da: 'finde et arbejde', en: 'finding a job' },
  { id: 'story-time', da: 'højtlæsning for børn', en: 'story time for children' },
];

const report: readonly EverydayInterest[] = [
  { id: 'fishing', da: 'fiskeri', en: 'fishing' },
  { id: 'birdwatching', da: 'kigge på fugle', en: 'watching birds' },
  { id: 'meditation', da: 'meditation', en: 'meditation' },
  { id: 'tennis', da: 'tennis', en: 'tennis' },
  { id: 'gymnastics', da: 'gymnastik', en: 'gymnastics' },
  { id: 'boxing', da: 'boksning', en: 'boxing' },
  { id: 'ice-skating', da: 'skøjteløb', en: 'ice skating' },
  { id: 'piano', da: 'spille klaver', en: 'playing the piano' },
  { id: 'drums', da: 'spille trommer', en: 'playing the drums' },
  { id: 'live-music', da: 'høre levende musik', en: 'listening to live music' },
  { id: 'poetry', da: 'poesi', en: 'poetry' },
  { id: 'acting', da: 'at spille skuespil', en: 'acting' },
  { id: 'crochet', da: 'hækling', en: 'crochet' },
  { id: 'embroidery', da: 'broderi', en: 'embroidery' },
  { id: 'woodwork', da: 'træarbejde', en: 'woodworking' },
  { id: 'baking', da: 'bage kager', en: 'baking cakes' },
  { id: 'healthy-eating', da: 'sund mad', en: 'healthy eating' },
  { id: 'experiments', da: 'naturvidenskabelige forsøg', en: 'science experiments' },
  { id: 'robots', da: 'bygge robotter', en: 'building robots' },
  { id: '3d-printing', da: '3D-print', en: '3D printing' },
  { id: 'filmmaking', da: 'lave film', en: 'making films' },
  { id: 'local-history', da: 'lokalhistorie', en: 'local history' },
  { id: 'genealogy', da: 'slægtsforskning', en: 'family history' },
  { id: 'learning-spanish', da: 'lære spansk', en: 'learning Spanish' },
  { id: 'bingo', da: 'bingo', en: 'bingo' },
  { id: 'cards', da: 'spille kort', en: 'playing cards' },
  { id: 'homework', da: 'lektiehjælp', en: 'help with homework' },
  { id: 'money', da: 'hjælp til økonomi', en: 'help with money' },
  { id: 'exercise-older', da: 'motion for ældre', en: 'exercise for older people' },
  { id: 'parents', da: 'møde andre forældre', en: 'meeting other parents' },
];

export const everydayInterests: { readonly [half in HalfName]: readonly EverydayInterest[] } = {
  development,
  report,
};
