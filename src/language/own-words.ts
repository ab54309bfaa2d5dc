/**
 * Words that look like a misspelt label and are words of their own: *tower* is no rower, and *cancelled* no cancer. They may name what a
 * listing offers; they are taken for no other word. Endings stand behind the word that takes them: *accept-ed-ing*.
 */
import type { TextLanguage } from './text-language.ts';
import { withForms, wordList } from './word-list.ts';

const danish = wordList(
  'anser ansvar-et antage-lse anvisning-er atter baner bange beskrevet besvær-lig-lige-ligt betales betjene bevisning billed binder blod blunder bukser',
  'bunke-n-r buske bygges bånd bøder dristig-t dørene falsk-t fangst fjende-r flugt fløje forbryder-e forehavende forhal forlange-r forlangt forleden',
  'forside-n forslaget forsvarede forsvarer fortid-en forvirring frakke frem-tid fremtiden fristelse-r frister frygten frygter frygtet fylder fængslet',
  'fæste gaffel gardin-er gavn gerning gram gran grave gribe-r gråd græder gulvet gæld-e hager haler hamrer handske-r haster have hejste heldig hele',
  'hellere hemmelig-hed herlighed hjørne-r hue hviler håbløs indlagt indset indtægt-er irriterende irriteret jakke jorden kapper kast kisten kjole',
  'klæde-r kniv knust kong kronet kuffert kæmpe-r køleskab lader lettet loftet lomme-r luften lugte-r lygter længden længst løfter meninger middagstid',
  'måle-r mærkelig-t nederlag nutid nøgle-r opbragt optrådte optælling overnatte overskue overstiger paraply plet-ter pludselig pung rager rang redning',
  'rejses rense-r retten rygte-r rådvild sammenhold sandet savn-et sejret sigte-r sinde sjælden-t ske sko skred skride skrig-et skuer skuffe-n skyet',
  'skyldig-e skyldtes skyller skævt slidt-e slynge sofa-en spejl-e-et spisebord stand stemme stemte stikke-r stille stolt-e straks strakt strækker',
  'stædig-e støvler svigte-t svimmel svinge-r søsters talet tallerken tanke-r taske-n trappe-n-r trist tung-t tvang tvunget tømmer tørre-r-t tørste',
  'tørstig udgift-er udtalte udvendig uorden urolig uvenner vade varede vejet vindue-r-t vurdering vågen vågne-r væg-ge-gen værdien ærgerlig',
);

const english = wordList(
  'acceptable acceptance accepted accepting accepts according acknowledge actions acts addition-s adverts allegations alternate alternative-s amending',
  'ample applies armed assist-ance-ant-ed-ing-s assort-ed-ing-s availability backed backing backspace badge baffles ballot bands banner banning bare',
  'bark-ing barred barrel bars bashing basing battle bearding beards bearing bears beating beds beef begins believable believing bitten bitter blackboard',
  'blob blocks board-s bogging bogs boiling border bothered bothering bothers bound-s bout bracket-ed-ing-s branches breach brightness broad bullets cage',
  'cancelled cancelling cancels canonical cardboard carpet carriage casing cast-ing catches cells censoring char chest chews chopping chord circulate-d-s',
  'circulating circulation cite clarity clashes clauses clearer clearing click coarse coats coincidence collar collate-d-s collating collective college-s',
  'committed commons communism communist-s comparing comparison-s compatible compel-led-ling-s competent compiling completed completeness completes',
  'completing completion complicate-s complicating complication comply component-s composite composition comprising computation concept-ion-s concerning',
  'concerns conclusion concrete concur conference-s confine-d-s confining congest-ed-ing-ion-s connecting connector conservative considers consuming',
  'contemplate contempt contention contents context-s contributor-s conversion convert-ed-er-ing-s cooling cooperation core corners correcting cosmic',
  'cough cramping cream crisps crossroad-s crunch-ed-es-ing crushes cumming cunning curing curiosity curiously curse damning dangerously dangers daring',
  'dead dealer-s deals decode-d-s decoding decreased deduction deed-s defect-ive-s descriptions designed desperately detail-ed-ing detecting detection',
  'devise diameter digs directive discover-s ditch diverse diversity divert-ed-ing-s divine doses dots draft-ed-ing-s drain-ed-ing-s dreading drips',
  'drive-l driving drying dummy duration earning eastern eater efficiency efficient-ly empire emulation ethnic evaluation excessive exclusion',
  'experimental experimented expert-ise-s expiry explode-d-s exploding explores explosion-s explosive export expressed expression factor-s failing',
  'fainter fake farther faster fate fearing federal feeding fence fender-s fight-ing-s filing filtered filtering finer fines fining finishes finishing',
  'firms fitted fiver fizzy flown fold-er-ers fools foreseeable founds fountain frank frees friction fried frying garbage garbling gathers gearing gender',
  'generally generate-d-s generating generator-s generic generous genetically giving gleaning glowing gold grabbing grades grands graphs greasy grips',
  'guiding guns guts hacked hacker-s halves handing handles harden-ed-ing-s hating hats header-s height-s herring hiding hinting holder-s honouring',
  'hooking hooks hopeless hordes hospitals hurting hysterical ideological impractical impressed improbable improve-d-s inability incentive indent',
  'infect-ed-ing-ion-s inferior-ity inhibition inject insert-ed-ing-ion-s inspect-ed-ing-ion-s integrating intending intends intent-ions intentional',
  'interfered interfering interpret-ed-s interval-s intuitive invention-s invert-ed-ing-s invest-ment involve-ment-s involving jackets kernel killer kiss',
  'lacked ladder lain landing lark lasting launch-ed-es-ing layer leader-s leaning liability listing literal-ly literate locks lowers mailing mails mains',
  'maintains making management managers managing mangling master-s mature meat mental-ity-ly merit-s messages middle millions minding mined mixing',
  'moaning moderation monitoring needless nests offended offensive operational oppressed oppression optic optimise opting organisation organised',
  'organiser-s organising overlook-ed-ing-s overnight owing packets padding pads pants paper parameter-s parity partition-ed-ing-s passage-s patches',
  'patent pedantic pedants peer pending persuasion physic pile pinch-ed-es-ing plane-s plates plotter ploy pockets pointer-s pointing poison-ed-ing-s',
  'poke policies policy polite poll pornography port-er-ers-ray-rays portrayed portraying positioned positioning positions positively posters postulate',
  'powers practicable practices preparation presumably presume-d-s presuming privately processor-s programmed prompted provision puns punt quarters',
  'quieter quits quitting raining rains ranged ranges rants rating ratio-s rattle raving reached reaches reaching rear recalling record-ed recovery',
  'rectangle recursion reduction refrain refund relating relieve-d-s relieving relocation remaining reminding removal remove-d-s removing',
  'rend-er-ered-ers-ing rendering repeating reported reporting reports reserving resetting residence resign-ed-ing-s resignation resolution',
  'resort-ed-ing-s restoring restrain-ed-ing-s retain-ed-ing-s revolting revolution rice rids rigorous ringing rises rolls rounds routing rumour-ed-ing-s',
  'rushes sacred saddening safeguard-s sank saves savings scan-ner-ning scenes scores scratching scroll-ed-ing-s selective sells separator serves settles',
  'sexist shakes shaking shallow sheets shocks shouting shouts sicken-ed-ing-s sides sigh simulating sincere-ly sine sinking skull slash slice-d-s',
  'slicing slowing smells smooth snag socialism socialist socket-s spaced spacing spares specialise speeds splitting spreading springing springs',
  'stability stair stake stare-s stated states stating steals stocks stores strain-s strangely stranger stream-s striking strips strong structural stuffs',
  'stumble-d-s stumbling sued suffer-ed-er-ers-ing-s suitability summarise sundry supervise-d-s supervision supplied supplies supplying swamping swamps',
  'sweeps switched switches switching swore tacked tape tearing telephones tension testing tied timer timing toggle tolerance tolerant tolerate-d-s',
  'tolerating tones tower-s traces trailing trails train transform-ed-ing-s translation treating tricks tricky trifle tripos trivial-ly trusty tube tying',
  'uncertain undertake-n-s unfair uniting unsure upper valves vanish-ed-es-ing verbal-ly violate violation wallet warmed warning wasting wealth weasel-s',
  'whistle-s wildly windowing winner-s witness wive wizard woken worlds wrapper-s yields',
);

const byLanguage: { readonly [L in TextLanguage]: ReadonlySet<string> } = {
  da: new Set(withForms(danish)),
  en: new Set(withForms(english)),
};

/** Whether a folded word of a language is no misspelt label, though it looks like one. */
export const isOwnWord = (word: string, language: TextLanguage): boolean =>
  byLanguage[language].has(word);
