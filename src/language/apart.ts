/** What a stemmer throws together or tears apart, by hand: forms and the word that they are forms of. */
import type { TextLanguage } from './text-language.ts';

/** `word: form form …`, one a line. The word itself is one of its forms. */
const danish = `
have: haver haven haverne havens haves
hav: havet havets havene
bog: bogen bogens bøger bøgerne bøgers bøgernes
bøg: bøgen bøgetræ
bør:
mand: manden mandens mænd mænds mændene mændenes
kvinde: kvinder kvinden kvinderne kvinders kvindens
barn: barnet barnets børne børn børns børnene børnenes
gås: gåsen gæs gæssene
ko: koen køer køerne
fod: foden fødder fødderne
hånd: hånden hænder hænderne hændernes
håndværk: håndværket
håndværker: håndværkere håndværkeren håndværkerne
bonde: bønder bønderne bonden
rod: rødder rødderne
nat: natten nætter
far: faren fædre fædrene
mor: moren mødre mødrene mødres
bror: brødre brødrene
søster: søstre søstrene
datter: døtre døtrene
forælder: forældre forældrene forældres
ven: vennen venner vennerne venners vens
vende: vender vendte
veninde: veninder veninderne
syn: synet syns
synge: synger syng synges sunget
sang: sange sangen sangene sangs sanges
sanger: sangere sangerne sangerinde
sy: syr syede syet sys
strikke: strikker strikket strikkede strik strikkes
dans: danse danser dansen dansene danset dansede dansere danses
dansk: danske
dansker: danskere danskerne
bil: biler bilen bilerne bilers
bille: biller billen billerne
bold: bolden bolde boldene
bolle: boller bollerne
male: maler malet malede malere malerne
mål: målet målene måle måler
maleri: malerier maleriet malerierne
mal:
kræft: kræften kræftens
kræfter: kræfterne
falde: falder faldt
fald: faldet faldene
dragt: dragter dragten dragterne
løb: løbene løbe løbetur løbeture
løbet:
løber: løbere løbernes
kor: koret korene korets
kors: korset korsene
kort: kortet kortene
korte:
spil: spillet spillene
spille: spiller spillede spilles
spillere: spillerne
vin: vine vinen vinene vins
vind: vinden vinde vindene
vinder: vindere vinderen
vand: vandet vandene
vandre: vandrer vandrede vandrere
vane: vaner vanen vanerne
ro:
ror: roet roede
roer: roere roerne
rose: roser rosen roserne
ros: rosende
bål: bålet bålene
bad: badet badene
bade: bader badede
badere: badernes
båd: båden både bådene båds
bær: bærret bærrene
bære: bærer
fisk: fisken fiskene
fiske: fisker fiskede
fiskere: fiskerne
dyr: dyret dyrene dyrs
dyrke: dyrker dyrket dyrkede dyrkning
tale: taler talte talen
tal: tallet tallene
hest: hesten heste hestene
høne: høner hønen høns hønsene
hun:
hund: hunden hunde hundene hunds
kage: kager kagen kagerne
bage: bager bagte bagt
bagere: bageren bageriet bageri
bag: bags
ske: skeen skeer
skede:
ride: rider red redet
rus: rusen
ruse: ruser ruserne
trav: travet
trave: traver travede
lufte: lufter luftede
luft: luften
frø: frøet frøene
frøer: frøerne
ged: geden geder gederne
gedde: gedden gedder gedderne
rejse: rejsen rejste rejst
rejser: rejserne
garde: garder garderne
garden:
brænde:
brænder: brændte
ridder: riddere ridderne
mad: maden mads
madding:
made:
øl: øllet øllene øllen
le: leede
lege: leger legede leg legen legene
læge: læger lægen lægerne
læse: læser læste læst
læs: læsset
læsere: læserne
lys: lyset lysene
lyst: lysten lyster
sten: stenen stene stenene
sted: stedet steder stederne
fugl: fuglen fugle fuglene
film: filmen filmene films
kunst: kunsten kunster
kunstner: kunstnere kunstneren
musik: musikken musiks
mus: musen musene
musiker: musikere musikerne
skov: skoven skove skovene
skovl: skovle skovlen
by: byen byer byerne byens
byde: byder bød
bygge: bygger byggede bygget
byg: byggen
tro: troen troende tror
tråd: tråden tråde trådene
ur: uret ure urene
urt: urter urten urterne
jul: julen juls
skak: skakken skaks
skat: skatten skatter skatterne
sorg: sorgen sorger sorgerne
sværd: sværdet
pige: piger pigen pigerne
pig: piggen pigge
dreng: drenge drengen drengene
damer: dame damen damerne
dam: dammen damme
tog: toget togene togs
toge:
tøj: tøjet
garn: garnet garner
perle: perler perlen perlerne
vers: verset
verden: verdener
digt: digte digtet digtene digter digtere
gud: guden guder guds
gæld: gælden
gælde: gælder
ret: retten retter
rette: 
tur: turen ture turene turs
turist: turister turisten
gå: gik gået
gang: gange gangen
snak: snakken
snakke: snakker snakkede
tand: tænder
rum: rummet
ild: ilden
ilder: ildere
sky: skyer skyen skyerne
skyde: skyder skød skudt
ski: skien skiene
skib: skibet skibe skibene
is: isen
sø: søen søer søerne
søm: sømmet
sømand: sømænd sømanden sømændene
stjerne: stjerner stjernen stjernerne
stole: stol stolen stolene
klaver: klaveret klaverer
klave:
borg: borgen borge borgene
borger: borgere borgeren borgerne borgernes
lov: loven lovene lovens
love: lover lovede lovet
historie: historien historiens
historier: historierne
bas: bassen basser
basar: basarer
te: teen teer
tegne: tegner tegnede tegnet
tegn: tegnene
sprog: sproget sprogene sprogs
kat: katten katte kattene
pleje: plejer plejede
savn: savnet savnene
savne: savner savnede savnes
stille: stillere
stiller: stillet
sup:
suppe: supper suppen supperne
ryge: ryger rygning rygere
ryg: ryggen rygge
date: dates dating
demens: demente dement
mede: meder
og: åg
inde:
leder: ledere lederen lederne
koste: koster kostede kostet
ledig: ledige ledigt
billede: billeder billedet billederne
vals: valsen
ler: leret
skovarbejder: skovarbejdere skovarbejderen
kunsthåndværk: kunsthåndværket
kunsthåndværker: kunsthåndværkere
ø: øen øer øerne
lærer: lærere læreren lærerne
leje: lej lejet lejede lejes
lejer: lejere lejeren lejerne
lære: lært lærte
sidde: sidder sad siddet
siddende:
bal: baller ballerne
ballet: balletten balletter
præst: præster præsten præsterne præstens
præstere: præsterer præsterede præstation
program: programmet programmer programmerne programme
blæse: blæser blæste blæst
blæsere: blæserne blæsernes
model: modellen modeller modellerne
side: siden sider siderne
internet: internettet
programmere: programmerer programmering
modellere: modellerer modelleret modellering
rode: roder rodede rodet
`;

const english = `
run:runs ran
running:
runner: runners
book: booked booking bookings bookable
books:
cook: cooks cooked cooking
cooker: cookers
course: courses
coarse:
play: plays played playing
player: players
playground: playgrounds
draw: draws drew
drawing: drawings drawn
meet: meets met
train:
trains:
training: trainings trained
act: acts
acting:
actor: actors actress
action: actions
active: actively
activity: activities
activist: activists activism
organ: organs organist
organise: organised organising organiser organisers
organize: organized organizing organizer organizers
organisation: organisations
organization: organizations
organic:
sign: signs signed
signing:
bowl: 
bowls:
bowling:
new: newer
news:
general: generally
generous:
generation: generations
university: universities
universe:
universal:
police: policing
policy: policies
army:
arm: arms
art: arts
artist: artists artistic
artisan: artisans
sing: sings singing sung sang
singer: singers
song: songs
single:
singles:
swim: swims swimming swam
swimmer: swimmers
sew: sews sewing sewn sewed
write: writes writing wrote written
writer: writers
plot: plots
plotting:
rose:
roses:
wood:
woods:
wooden:
woodwork:
child: children childrens
woman: women womens
man: men mens
mean: means meaning
person: persons
personal: personally
mouse: mice
goose: geese
tooth: teeth
foot: feet
wife: wives
life: lives
knife: knives
leaf: leaves
wolf: wolves
dance: dances danced dancing
dancer: dancers
ride: rides riding rode ridden rider riders
build: builds building built
buildings:
fly: flies flying flew
fishing: fish fishes fished
fisher: fishers fisherman fishermen fisherfolk
bake: bakes baked baking
baker: bakers bakery
skate: skates skated skating
ski: skis skiing skied
sail: sails sailed sailing
sailor: sailors
saint: saints
wine: wines
win: wins winning won
window: windows
paint: paints painted
painting: paintings
painter: painters
paper: papers
row: rows rowed
rowing:
rower: rowers
sea: seas
seat: seats seated seating
season: seasons
seed: seeds
see: sees seeing
plant: plants planted planting
plane: planes
plan: plans planned planning
plain:
craft: crafts crafted crafting crafter crafters
crafty:
animal: animals
animation: animations animated animate
animator: animators
physical: physically
physics:
physician: physicians
community: communities
communal:
communion:
communication: communicate
communist:
importance: important
import:
experience: experiences experienced
experiment: experiments
past:
paste:
pasta:
pastor: pastors
pottery:
potter: potters
pot: pots
potting:
quiz: quizzes quizzing
quilt: quilts quilted quilting quilter quilters
relative: relatives
relation: relations
relate: relates related
mission: missions
miss: missed missing
language:
languages:
lecture: lectures lectured lecturing
lecturer: lecturers
mend: mends mended
mending:
bass:
baskets:
base: bases based
basic: basics
basis:
state: states
station: stations
stationary:
statue: statues
status:
desert:
dessert: desserts
career: careers
care: cares cared caring
carer: carers
budget: budgets
budgeting: budgeted
cart: carts
forget: forgets forgetting
card: cards
cardio:
cycle: cycles cycled cycling cyclist cyclists
grave: graves
gravel:
gravity:
marine:
marina: marinas
market: markets
marketing:
mechanic: mechanics mechanical
native:
nativity:
nature: natures
natural: naturally
naturist: naturists
naturalist: naturalists
nation: nations
national: nationally
opera: operas
operate: operates operated operating operation operations
operator: operators
operatic:
parent: parents parenting parenthood
pool: pools
poll: polls
prayer: prayers
pray: prays praying prayed
rest: rests resting
restaurant: restaurants
sense: senses sensing
sensory:
sport: sports
sportive: sportives
stitch: stitches stitched stitching stitcher stitchers
storey: storeys
story: stories
store: stores
tour: tours touring
tourist: tourists tourism
tournament: tournaments
wander: wanders wandering
ward: wards
war: wars
warm: warms warming
weave: weaves weaving wove woven weaver weavers
web:
wedding: weddings
weed: weeds weeding
bee:
bees:
beer: beers
been:
bus: buses
busy:
business: businesses
dog: dogs
gin:
ginger:
glass: glasses
goods:
good:
ironing:
iron: irons
lace: laces
lacing:
lacemaking:
party: parties
part: parts
pin: pins
pine: pines
racket: rackets
race: races racing
racism: racist
reel: reels
sand:
sander:
shed: sheds
she:
spin: spins
spinning:
spirit: spirits
spiritual:
sum: sums
summer: summers
tap: taps
tape: tapes
tapping:
walk: walks walked walking
walker: walkers
use: used uses using
useful:
out: outs
outing: outings
even: evens
evening: evenings
engine: engines
event: events
eventing:
box: boxes boxed
boxing:
fence: fences fenced
fencing:
bat: bats batting
balance: balances
balancing:
weight: 
weights:
exercise: exercised exercising
camp: camps camped
camping:
cup: cups
felt: felts
felting: felted
can: cans
canning: canned
type: types typed
typing:
set: sets
setting: settings
stroke: strokes
stroking: stroked
board: boards
boarding: boarded
hand: hands handed
handing:
hike: hikes hiked hiking
talk: talks talked talking
improve: improves improved improving
improv: improvs
glide: glides glided
gliding:
glider: gliders
wed:
wheel: wheels
engineer: engineers engineered
engineering:
wheelchair: wheelchairs
shop: shops
shopping:
game: games
gaming:
musicals:
jam: jams
jamming: jammed
programme: programmes
record: recorded recording recordings
recorder: recorders
programmer: programmers programming
read: reads
reading: readings
records:
code: codes
coding: coded coder coders
mug: mugs
mugging: mugged mugger
`;

const formsOf = (lines: string): ReadonlyMap<string, string> => {
  const words = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const [word = '', forms = ''] = line.split(':');
    if (word === '') continue;
    words.set(word, word);
    for (const form of forms.split(' ')) if (form !== '') words.set(form, word);
  }
  return words;
};

const byLanguage: { readonly [L in TextLanguage]: ReadonlyMap<string, string> } = {
  da: formsOf(danish),
  en: formsOf(english),
};

/** The word that a folded form is known to be a form of. */
export const knownWord = (form: string, language: TextLanguage): string | undefined =>
  byLanguage[language].get(form);

/** Every such word. */
export const knownWords = (language: TextLanguage): ReadonlySet<string> =>
  new Set(byLanguage[language].values());
