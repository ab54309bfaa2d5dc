/** Danish forms that a stemmer throws together or tears apart: `word: form form …`, one word a line. The word itself is one of its forms. */
export const danish: string = `
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
