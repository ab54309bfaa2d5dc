/** The scheme that linkmatch brings: what people do together and why they would, in Danish and English. */

import advice from './scheme/advice.json' with { type: 'json' };
import animals from './scheme/animals.json' with { type: 'json' };
import art from './scheme/art.json' with { type: 'json' };
import background from './scheme/background.json' with { type: 'json' };
import collecting from './scheme/collecting.json' with { type: 'json' };
import community from './scheme/community.json' with { type: 'json' };
import crafts from './scheme/crafts.json' with { type: 'json' };
import culture from './scheme/culture.json' with { type: 'json' };
import dance from './scheme/dance.json' with { type: 'json' };
import digital from './scheme/digital.json' with { type: 'json' };
import faith from './scheme/faith.json' with { type: 'json' };
import family from './scheme/family.json' with { type: 'json' };
import food from './scheme/food.json' with { type: 'json' };
import format from './scheme/format.json' with { type: 'json' };
import friendship from './scheme/friendship.json' with { type: 'json' };
import games from './scheme/games.json' with { type: 'json' };
import gardening from './scheme/gardening.json' with { type: 'json' };
import language from './scheme/language.json' with { type: 'json' };
import learning from './scheme/learning.json' with { type: 'json' };
import making from './scheme/making.json' with { type: 'json' };
import manner from './scheme/manner.json' with { type: 'json' };
import movement from './scheme/movement.json' with { type: 'json' };
import music from './scheme/music.json' with { type: 'json' };
import nature from './scheme/nature.json' with { type: 'json' };
import peerSupport from './scheme/peer-support.json' with { type: 'json' };
import people from './scheme/people.json' with { type: 'json' };
import reading from './scheme/reading.json' with { type: 'json' };
import science from './scheme/science.json' with { type: 'json' };
import singing from './scheme/singing.json' with { type: 'json' };
import sport from './scheme/sport.json' with { type: 'json' };
import theatre from './scheme/theatre.json' with { type: 'json' };
import travel from './scheme/travel.json' with { type: 'json' };
import volunteering from './scheme/volunteering.json' with { type: 'json' };
import water from './scheme/water.json' with { type: 'json' };
import wellbeing from './scheme/wellbeing.json' with { type: 'json' };
import type { Branch, ConceptScheme } from './scheme.ts';

export const danishEnglishScheme: ConceptScheme = [
  advice,
  animals,
  art,
  background,
  collecting,
  community,
  crafts,
  culture,
  dance,
  digital,
  faith,
  family,
  food,
  format,
  friendship,
  games,
  gardening,
  language,
  learning,
  making,
  manner,
  movement,
  music,
  nature,
  peerSupport,
  people,
  reading,
  science,
  singing,
  sport,
  theatre,
  travel,
  volunteering,
  water,
  wellbeing,
] as readonly unknown[] as readonly Branch[];
