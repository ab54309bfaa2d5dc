import { wordList } from '../../src/language/word-list.ts';

/**
 * Concepts with fewer than five labels beside their two names, by branch: names of one thing that people have few other words
 * for (*squash*, *domino*), or whose forms and compounds are found by themselves (*gymnastik*). Reviewed; a new one belongs here
 * only if nobody would say it in another way.
 */
export const narrowConcepts: ReadonlySet<string> = wordList(
  // advice
  'cv-writing',
  // animals
  'pets running-with-dogs assistance-dogs',
  // background
  'ferry-worker caretaker',
  // community
  'residents-association service-clubs womens-institute home-guard trade-union markets community-house',
  // crafts
  'scrapbooking paper-cutting bookbinding papier-mache beading candle-making wreath-making mosaics porcelain-painting diamond-painting',
  // culture
  'museums radio-listening',
  // dance
  'tango disco square-dance line-dance flamenco african-dance stage-dance ballet',
  // digital
  'podcasting',
  // family
  'playground family-dinner',
  // food
  'basic-cooking community-kitchen preserving food-waste',
  // format
  'guided-tour concert exhibition performance conversation-group party tournament club-meeting camp',
  // games
  'whist chess backgammon dominoes escape-rooms snooker darts virtual-reality game-making larp jigsaw-puzzles',
  // gardening
  'mushroom-growing school-garden therapeutic-gardening sensory-garden roses garden-ponds composting forest-garden',
  // language
  'italian german russian ukrainian turkish japanese sign-language-cafe',
  // learning
  'study-circle',
  // making
  'upcycling welding robotics 3d-printing drones dolls-houses lego',
  // manner
  'indoors weekend',
  // movement
  'gymnastics mens-exercise exercise-on-prescription home-exercise workplace-exercise pelvic-floor-exercise pram-exercise circuit-training aerobics zumba spinning chair-yoga laughter-yoga pilates qigong parkour cancer-exercise diabetes-exercise osteoporosis-exercise parkinsons-exercise dementia-exercise walk-and-talk step-challenge march-walking long-distance-hiking',
  // music
  'instruments ukulele harp piano harmonica bagpipes drums jazz blues',
  // nature
  'bats butterflies nature-photography geocaching picnic',
  // peer-support
  'young-grief mental-illness-carers young-carers sexual-abuse',
  // people
  'women girls boys parents mothers fathers expectant-parents students wheelchair-users deaf-people learning-disability',
  // science
  'citizen-science',
  // singing
  'mens-choir gospel-choir rock-choir karaoke',
  // sport
  'mental-health-sport family-sport walking-football football-fitness handball basketball volleyball netball rugby american-football field-hockey floorball cricket baseball frisbee racket-sports tennis badminton squash padel pickleball target-sports boccia lawn-bowls croquet krolf mini-golf disc-golf curling judo karate taekwondo aikido wrestling fencing self-defence orienteering tandem-cycling learn-to-cycle cycle-touring ice-skating ice-hockey sledging air-sports gliding paragliding parachuting kite-flying para-sport blind-sport learning-disability-sport',
  // travel
  'culture-trips cruises walking-holidays',
  // volunteering
  'volunteer-centre night-walkers first-aid-volunteering',
  // water
  'synchronised-swimming water-polo snorkelling indoor-rowing dragon-boat paddling canoeing surf-sports water-skiing crab-fishing',
  // wellbeing
  'music-therapy sensory-activities',
);
