import { describe, expect, it } from 'vitest';
import { knownWord, knownWords } from '../../src/language/apart.ts';
import { danish } from '../../src/language/apart-danish.ts';
import { english } from '../../src/language/apart-english.ts';
import { danishStem } from '../../src/language/danish-stem.ts';
import { lexemeOf, looseLexemeOf } from '../../src/language/lexeme.ts';
import { englishStem } from '../../src/language/natural.ts';
import { textLanguages } from '../../src/language/text-language.ts';

const pairs = (lines: string): readonly (readonly [string, string])[] =>
  lines
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('/') as [string, string]);

const apart = {
  da: pairs(`
    haven/havet have/hav bøger/bøgen bog/bøg sanger/sange vin/vind vind/vinder vand/vandre badet/bader koret/korset ro/ror
    ros/roser båd/bad bål/bolde bær/bærer fisken/fisker dyr/dyrker taler/tallet lege/læger sten/steder mus/musik skov/skovle
    byen/bygger tro/tråd ur/urter skat/skak piger/piggen tog/tøj vers/verden sky/skyder ski/skib is/sø
    søm/sømand te/tegn ryg/ryger bal/ballet leret/lærer lærer/lære maler/maleri mal/maler mål/mal biler/biller bold/bolle
    spillere/spillet løbet/løbere ruse/rus trav/trave luft/lufte frøer/frøet ged/gedde rejser/rejsen ven/vende synger/syn
    kort/korte sorg/sort brænde/brænder garden/garde modellen/mode`),
  en: pairs(`
    running/runs books/booking cook/cooker course/coarse plays/playground drawing/draws training/trains actor/actions
    organist/organised organ/organic signing/signs bowls/bowling news/newer general/generous generation/general
    university/universe policies/police arms/army arts/artist artist/artisan singles/singing singer/single woodwork/wood
    women/womb mean/men person/personal wine/winning window/wine paint/painting rowing/rows sea/seat season/seat seed/see
    plant/plane planning/plane craft/crafty animal/animation physical/physics community/communion community/communal
    important/import experience/experiment past/pasta pastor/past pottery/potter quiz/quilt relatives/relation mission/miss
    bass/base basics/basis station/state statue/status desert/dessert career/care cart/card gravel/grave marine/marina
    market/marketing native/nature naturist/natural nation/national opera/operate parent/paper pool/poll restaurant/rest
    story/store storey/story tour/tournament ward/wander war/warm wedding/weed bee/beer business/bus gin/ginger
    racing/racism reel/real sand/sander shed/she spinning/spin spiritual/spirit summer/sum tap/tape useful/use outing/out
    evening/even event/even boxing/box fencing/fence balancing/balance weights/weight camping/camp felting/felt typing/type
    walkers/walks dancers/dances`),
};

const together = {
  da: pairs(`
    padler/padle padlet/padler gåture/gåtur bøgernes/bog hænderne/hånd børnene/barn mænds/mand bøgen/bøg haverne/have
    dansede/danser kajakker/kajak sanges/sang synges/synger læst/læse køerne/ko
    venners/ven kvindernes/kvinde malede/male strikkede/strikke koncerter/koncert foredraget/foredrag`),
  en: pairs(`
    ran/runs sang/singing swam/swim sung/sing women/woman children/child books/books choirs/choir gardens/gardening
    stories/story knitted/knitting walked/walks wrote/writing sewn/sewing built/building fish/fishing rode/riding
    skis/skiing drew/draws knives/knife cycled/cyclist hiked/hiking`),
};

describe.each(textLanguages)('Words that look alike (%s)', (language) => {
  it.each(apart[language])('are told apart: %s and %s', (one, other) => {
    expect(lexemeOf(one, language)).not.toBe(lexemeOf(other, language));
  });

  it('would meet by their stems, many of them', () => {
    const met = apart[language].filter(
      ([one, other]) => looseLexemeOf(one, language) === looseLexemeOf(other, language),
    );
    expect(met.length).toBeGreaterThan(20);
  });
});

describe.each(textLanguages)('The forms of a word (%s)', (language) => {
  it.each(together[language])('meet: %s and %s', (one, other) => {
    expect(lexemeOf(one, language)).toBe(lexemeOf(other, language));
  });
});

describe('A lexeme', () => {
  it('is the form itself of a number, an age and a word of one or two letters', () => {
    for (const form of ['1944', '65+', '3d', 'it', 'x', '&']) {
      for (const language of textLanguages) {
        if (knownWord(form, language) === undefined) expect(lexemeOf(form, language)).toBe(form);
      }
    }
  });

  it('is a stem where nobody knows better, and never one of another word of the list', () => {
    expect(lexemeOf('kajakker', 'da')).toBe(danishStem('kajakker'));
    expect(lexemeOf('choirs', 'en')).toBe(englishStem('choirs'));
    for (const language of textLanguages) {
      const words = [...knownWords(language)];
      expect(new Set(words.map((word) => lexemeOf(word, language))).size).toBe(words.length);
    }
  });

  it('of a form that is not listed is that of the listed word with its stem, if there is but one', () => {
    expect(knownWord('kvindens', 'da')).toBe('kvinde');
    expect(lexemeOf('hundenes', 'da')).toBe(lexemeOf('hund', 'da'));
  });

  it('hangs on the language: "fester" is a Danish plural, "bark" a Danish ship or an English dog', () => {
    expect(lexemeOf('fester', 'da')).toBe(lexemeOf('fest', 'da'));
    expect(lexemeOf('fester', 'en')).not.toBe(lexemeOf('fest', 'en'));
  });

  it('never throws, whatever the word', () => {
    for (const form of [
      '',
      'x'.repeat(64),
      'шахматы',
      '合唱',
      'ordå',
      '_',
      '__proto__',
      'constructor',
    ]) {
      for (const language of textLanguages) expect(typeof lexemeOf(form, language)).toBe('string');
    }
  });
});

describe('The list of words', () => {
  it('says of every form one thing: a form is a form of one word', () => {
    for (const list of [danish, english]) {
      const owner = new Map<string, string>();
      const twice: string[] = [];
      for (const line of list.trim().split('\n')) {
        const [word = '', forms = ''] = line.split(':');
        for (const form of new Set([word, ...forms.trim().split(' ')])) {
          if (form === '') continue;
          const other = owner.get(form);
          if (other !== undefined) twice.push(`${form}: ${other} and ${word}`);
          owner.set(form, word);
        }
      }
      expect(twice).toEqual([]);
      expect(owner.size).toBeGreaterThan(300);
    }
  });
});
