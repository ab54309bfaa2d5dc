/** English forms that a stemmer throws together or tears apart: `word: form form …`, one word a line. The word itself is one of its forms. */
export const english: string = `
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
