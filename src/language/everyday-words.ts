/**
 * Everyday words that name no interest by themselves: beside what does, a wish is read without them, and none of them
 * is a misspelt label. Reviewed by hand; what the concept scheme has as a label is not among them. Endings stand behind
 * the word that takes them, as in a dictionary: *ask-ed-ing* is ask, asked and asking.
 */
import type { TextLanguage } from './text-language.ts';
import { withForms, wordList } from './word-list.ts';

const danish = wordList(
  // wishing, liking and looking for
  'aldrig begejstret behov behøvede behøver chance-r drøm-t-te drømme-n-r elsk-er-et-e-ede fan fandt fascinerende favorit find-er-e foreslog foreslå-r',
  'foretrække-r fornøjelse forslag forsøg-er-t-e-te fundet gerne gider hang hellere helst håb-er-et-e-ede hænge-r inspiration inspirerende inspireret',
  'interessant-e interesse-r-re interesserede interesserer interesseret kigge-r-t-de led-er-t-e-te lyst længe-s-re længsel mangle-r-de mulig-t-e',
  'mulighed-en-er nyd-er-t-e nydelse nød opleve-r-t-de oplevelser pleje-r prøv-er-et-e-ede savne-r-de søge-n-r søgt-e tiltale tiltrække-r umulig-t-e',
  'valg-t-te vild-t-e-este villig-e vælg-er-e yndlings ønsk-er-et-e-ede',
  // thinking, knowing and saying
  'aftale anede anelse bedt besked beslutning besluttede besluttet bestemmer bestemt betyde-r betød enig-e fatte-r forestille forklare-r-t forklaring',
  'forstod forstå-r-et fortalt-e forventer føle-r følelse-r følt-e glemt-e grund-en-e gætte-r høre-r hørt-e ide kalde-r-s kaldt-e kende-r kendt-e',
  'klar-er-t-et-e-ede klog-e lyde-r lære lært-e lød mener mening-en mente navn-et-e opdagede opdager opdaget ord-et overveje regnede',
  'sag-en-er-t-de sand-t-e sandhed ser set sige-r sikker-t sikre spurgt-e spørg-er-e spørgsmål svar-er-et-e tale-r talt-e tanke-n-r troede troet tvivl-er',
  'tænk-er-t-e-te undersøge-r vide-n vidst-e viste',
  // doing, using, beginning and ending
  'afslutning afslutte arrangerer begyndelsen behandler betale-r betalt-e binde bragt-e bringe-r brudt brug-er-t-e-te byde-r bytte-r del-er-t-e deltage',
  'delvis dømmer ende-n-r endelig endte fange-r foregår forhindre forlod fortsætte-r fremme fulgte fungere-r fyldt følge-r gemme-r gemt gjorde gjort',
  'gør-e-es handle-r-de hente-r hjalp hjælp-er-e holde-r holdt invitere-r-t-de kaste-r kommet krav kræver lagde lagt lav-er-et-e-ede luk lukke-r-t-de',
  'lykkedes løse-r løsning løste mødes mødt-e-es nå nåede nået opgave oprette overleve pakke-r passe-r pladser plan-en-er planlagt planlægger præsentere',
  'ramme-r redde-r-t regel regler rette-r-t rykkede række røg røre-r sat-te sende-r sendt-e skabe-r skabt-e skaf skaffe-r ske-r-t-te skift-er-e skille',
  'slap slippe-r slog slut-te slutter slå-r-et solgt-e spare-r spild-e start-en-er-e-ede stiller stillet stop stoppe-r-t-de styr-er-e støtte sæt-te sætter',
  'tab-er-t-e-te tag-er-et-e tilbyde-r trak trække-r tør udvikling undgå vare-r vende-r vendte vente-t-de vinder virke-r-de vundet åben-t åbne-r-de',
  'ændre-r-t-de',
  // moving and being somewhere
  'afstand afsted bagefter bo boede boet bor dybt fjern-e flyttede fremad gang-e går herhen hjem hjemme højre langt ligge-r lå midt nedenunder nord',
  'nærheden nærmer-e område-t position retning-er sad sidde-r side-r stedet stod stå-r syd toppen vej-en venstre vest',
  // having, buying and paying
  'billet egen eget egne ejer fri-t gratis handel kroner købe-r købt-e modtaget pris-en råd skyld-er-e tilhører udgift udstyr værdi øre',
  // people who only tell whose, and anybody
  'alverden beboere bekendt-e bror brødre datter-en døtre ekskone eksmand fader folk-s forlovede fremmed-e fru-e fætre fætter gæst-er-erne herr-e hustru',
  'kammerat-er kollega-er kone-n-r kusine menneske-r-ne-t nevø niece onkel person-en-er personlig-t-e slægtning svigerfar svoger søn sønnen sønner',
  'søskende søster søstre tante tvillinger voksen voksne',
  // body and everyday things
  'ansigt-et arm-e ben benene billede blade borde bukser bygning-er dør-en fod fødder glas gulvet hals hoved-et hud hul hår hård jakke kop kopper krop',
  'kroppen køkkenet lys læber maven mund-en mål næse-n nøgle-r poser seng-en sko stole stykke-r taske telefon-en ting tingene tænder tøj vindue-t værelse',
  'øje',
  // town, country and weather
  'adresse bane by byen byer europa grader kilometer km land-et-e meter post solen staten station trafik varme verden-s',
  // days and times
  'aftenstid april august dagens daglige dagligt dato december dengang døgn-et efterhånden efteråret engang evig-t evighed fast-e februar foreløbig',
  'foråret fremtid-en fremtidige fødselsdag gamle gammel-t hurtig-t-e-ere iaften igår imorgen januar juli juni kl klokken korte-re lang-e langsom-t maj',
  'marts midlertidig-t minut minutter morgenen måned-en-er månedsvis nat natten november nuværende nyeste nylig-t nyt nætter oftere oftest oktober omgang',
  'pause periode permanent sekund-er sen-t-est-este september sidst-e sjælden sjældne snarest snart sommeren straks stund-er sæsonen tiden tider',
  'tidlig-t-e tidspunkt-et tilfældig-t ugentlig-t uger ugevis vinteren år årene året-s årevis årgang århundrede årlige årtier øjeblik øjeblikke-t',
  // numbers and amounts
  'antal atten bred-t-e-ere dobbelt-e dusin ekstra elleve eneste enkel-t enorm-t-e fem-te femten fire firs fjerde fjorten forskellig-t-e fuld-t-e første',
  'halv-t-e halvanden halvdel-en halvfems halvfjerds halvtreds hel-t hundrede-r hundredvis høj-t-e-ere-st-este kvart kæmpe lavere lavt lille masse-r',
  'million-er mængde-n-r ni niende nul nummer numre otte-nde par procent seks sjette slags små stort større størrelse største svag syv-ende tal tallet ti',
  'tiende tolv total-t tredive tredje tredjedel tres tusind-er-e tusindvis tyk-t tykke tynd-e type-r tyve udvalg-te yderligere',
  // what things and people are like
  'almindelig anderledes ansvarlig bange bedre bedst-e blå bløde blødt cool dejlig-t direkte doven dum-t dumme dygtig dårlig-t-e egentlig erfaren falsk',
  'fantastisk-e farlig-t fin-t-e flink flot-te forkert-e formel forvirret fremragende frisk-e frygtelig-t færdig-t-e gode grim grønne hemmelig herligt',
  'hvid-e hårde hårdt imponerende ked kompliceret konstant korrekt kære køn let lettere levende lykkelig-e lyset mærkelige mærkeligt mørke mørkt nemt',
  'normal-t nødvendigt okay optaget perfekt-e privat pæn-t rar-t rask ren-t-e rig-e rigtig-t-e runde rød-e sart sej-t seriøst skidt skøn skør-e slem-t',
  'slemme smart smuk-t smukke sort-e speciel-t spændende stolt sur svær-t-e særlig-t sød-t-e tilfreds tom tosset traditionel-t travl-t-e tunge tydeligt',
  'typisk tæt uhyggelig underlig-t utrolig-t varm-t velkommen velkomne venlig vigtig-t-e-ste virkelig-e vred-e vågen værd værre værste ægte ærlig-t',
  // how, how much and how surely
  'absolut alligevel angående desværre ene faktisk fuldstændig ganske heldig-e naturligvis næppe overhovedet pludselig præcis-t sammen selvfølgelig',
  'stadigvæk såmænd vidt virkeligt åbenbart',
  // feelings, life and what one is after
  'angår ansvar bekymre-r-t eksempel erfaring evner fejl fordel forhold form forskel frihed glædelig held hemmelighed keder kraft leve-r-de livet løgn',
  'magt måde-n-r niveau orkede problem-er-et risiko sans situation-en skræmme-r smager smil stemninger succes system tilfælde tillid tilstand uheld ulykke',
  'vant vilje virkeligheden ære',
  // living, growing up and daily doings
  'bid dø født gift-e køre-r kørt-e ordne-r-t ringede spist-e tændt vasker vasket vokse-r-de vågnede',
  // work in general
  'afdeling ansatte ansættelse arbejde-r-t-de firma-et forretning-er gage job jobbet kunde-r løn medarbejder stillinger uddannede vagt-er',
  // what notices say
  'adgang ansøgning bestil bestille bestilling detaljer forhånd info information-er instruktør invitation kalender kontakt-er-e link materiale medlem',
  'medlemmer meld-er-t-e-te oplyse-r organisation program reserveret tilmelding titel varsel vejledning velkomst vilkår',
  // politeness and chatter
  'farvel fucking goddag godmorgen godnat hallo hejsa hmm hov hva jep ok sgu skam tak takke-r-t tillykke tja undskyld-e venligst wow åh øh',
  // more of everyday speech
  'politisk-e relation-er',
  'acceptere sankt alene alvor alvorlig-t beklager billeder bære-r corona diagnose droppe fandeme fanden fat felt findes forbindelse forfærdelig-t forresten',
  'forsigtig-t-e forsvandt forsvinde-r forsvundet fortjener fælles føles føre-r førte gal-t giv godaften gudskelov gælder hade-r hent henvist hospital-et',
  'hr hvile hør idiot kald kig kr latterligt ligeglad ligne-r-de-nde liste lort lyd meste miste-r-t-de morges muligvis mærke-r-t nødt onde ondt',
  'opmærksomhed orden ordentligt overraskelse overrasket overstået pandemien pas rejs respekt resten ret rolle serie sikkerhed skade skjule skridt skynd-e',
  'skørt slet slås smide-r smidt smule smut-te stakkels standse stoler talent tide tilladelse tjek tjekke-r tjeneste trin tydeligvis tælle-r udmærket vend',
  'vent vidunderlig-t værsgo',
  // forms that only look like a form of a label
  'bed-er begynde begyndt-e blank blæst bryde-r dyrere faldt fare flytter flyttet forlade-r fyr-en-e-re fyrrerne gad-er-e generation gik kasse-r kommuner',
  'koste-r-t kræfter kvarter lov lykkes læg lægge-r mindst moderne moster mur nærværende oplysninger overvældende plads pokker punkt rykke-r samlet tror',
  'vandt øst',
);

const english = wordList(
  // wishing, liking and looking for
  'able absolutely admire-d aim-ing appeal appreciate-d attract-ed chance-s choose-s choosing chose chosen consider-ed-ing decide-s-d deciding desire',
  'desperate dream-s-ed-ing dreamt eager enjoy-s-ed-ing excited exciting fan fancy fascinated fascinating favorite-s favour favourite find-s-ing fond',
  'found gladly happily hope-s-d hopefully hoping idea-s ideal inspired intend-ed intention interest-s-ed-ing invite-d inviting keen kindly liked likes',
  'liking long look-s-ed-ing love-s-d-ly loving mind miss-ed-ing-es need-s-ed-ing opportunities opportunity option-s passion passionate pleasant pleasure',
  'prefer preferably preferred recommend-ed recommendation request require-s-d search-ed-ing seek-ing sought suggest-ed suggestion-s suit-s suitable',
  'tempted thrilled want-s-ed-ing wish-ed-ing-es',
  // thinking, knowing and saying
  'accept admit advise-d agree-d answer-s ask-ed-ing assume aware believe-s-d call-s-ed-ing certain-ly claim concern-ed confused confusing details',
  'discovered discovering doubt expect-ed-ing explain fact-s feel-s-ing feelings figure-d forget forgot forgotten guess heard imagine impression',
  'information kind knew know-s-ing known mean-s-ing meant mention-ed-ing message name-s-d note notice-d opinion point-s pretend promise-d question-s',
  'realize-d reason-s remind report secret sense serious-ly show-s-ed-ing sound-s speak-ing spoke state suppose-d suspect tell-s-ing thing-s think-s-ing',
  'thought-s told trust-ed truth understand understood wonder-ing',
  // doing, using, beginning and ending
  'action add allow-ed attend base-d beat began begin beginning bother break bring-s-ing broke brought busy cancel carry-ing catch caught cause-d',
  'change-s-d changing check-ed-ing clear close-d-r complete-ly continue cost count cover-ed damage deal-ing decent deliver depends developed dropped',
  'end-s-ed-ing entire exist failed fall-ing fill-ed finish-ed focus follow-ed-ing forced forward handle happen-s-ed-ing held help-ed-ing hit hold-ing',
  'host-s-ed-ing including involved join-s-ed keeping last lead-ing letting lie lose-s losing lost mark matter-s mess offer-s-ed-ing open-s-ed-ing',
  'organise pack-ed paid part-s pass-ed-ing pay-ing pick-ed-ing plan-s planned planning play prepare-d present press process prove provide-s-d pull-ed',
  'push putting raise-d reach ready received refuse remain repeat rid roles safe save-d saving send-ing sent serve set setting settle shake share-s',
  'skipped slip sort spare spend spent split spread stand-ing start-s-ed-ing stay-s-ed-ing step stick stop-s stopped stopping stuck success supply support',
  'switch taken takes taking target tasks tend test throw took touch-ed treat tried tries trouble try-ing turn-s-ed-ing using visit wait-ed-ing warn waste',
  'win-s won',
  // moving and being somewhere
  'ahead arrived bottom coming corner distance downstairs far front jump laid lay leave-s leaving left local location lying move-s-d moving position',
  'quarter return sat side sit sitting spot stood straight top upstairs way-s',
  // having, giving, getting
  'borrow bought buy-s-ing cash charge-s expensive extra free lot-s pence pounds price sale sell-ing sold stuff trade worth',
  // people who only tell whose, and anybody
  'adult-s aunt auntie brother-s chap couple-s cousin-s darling daughter-s dear everyone ex fellow fiance folk-s gentleman guest-s hubby human-s husband-s',
  'individual-s lass mate-s mummy nephew niece owner person-s personal population public relative-s sir sister-s son-s twin-s uncle wife wives',
  // body and everyday things
  'air arm-s bag-s bathroom bed bedroom bodies body buildings button chair coat cup desk dirt door-s ear-s equipment face-s feet finger-s floor foot gas',
  'gate glasses ground hat head-s hole home jacket key-s leg-s light-s lips list mouth nose object outfit packet page pair plate pocket purse roof',
  'shirt shoe-s stairs table-s telephone tongue wall-s window-s',
  // town, country and weather
  'address area-s bank city cloudy cold county east hospital hot hotel land lane miles national north office post rain road-s south square station storm',
  'sun sunny town traffic valley village warm-er west wet wind',
  // days and times
  'ago annual anytime april august autumn bedtime birthday centuries century constantly currently daily decade-s december delay-ed earlier early',
  'era eventually fast february finally forever former frequently friday future half immediately january july june late-st-ly lifetime longer longest',
  'march meantime midnight minute-s moment-s monday month-s-ly noon november nowadays occasion occasional-ly october old-er originally past period',
  'permanent-ly previous-ly quick-er-ly rarely recent-ly regular-ly schedule season-s second-s seldom september short-er-ly slow-er-ly spring sudden-ly',
  'temporary term thursday today tomorrow tonight tuesday usual wednesday year-s yesterday',
  // numbers and amounts
  'amount-s average big bigger biggest billion bit-s double dozen-s eight-y eighteen eighth eleven enormous entirely equal-ly exact-ly extent extremely',
  'fairly fifteen fifth fifty five forty four fourteen fourth fully great-er-est high-er-est huge hundred-s large-r-st loads low-er main-ly major majority',
  'massive maximum medium million minimum minor multiple nearly nine nineteen ninety ninth number-s numerous odd ones partly percent plenty range rate',
  'scale seven seventeen seventh seventy six sixteen sixth sixty size slight-ly small-er-est ten tenth third thirteen thirty thousand-s three tiny',
  'total-ly triple twelve twice type-s variety various whole wide-r zero',
  // what things and people are like
  'afraid alive amazing ashamed asleep available awesome awful bad-ly beautiful best better black blue brave brief bright brilliant brown careful charming',
  'chief clever comfortable common complicated cool correct crazy cute dangerous dark deep delicious different difficult dirty dodgy dry easier easy empty',
  'excellent fair familiar famous fantastic fat final fine firm fresh full funny general glad good grand grateful green guilty handsome happy hard-er-est',
  'heavy horrible hurt important impossible incredible inner lame loose loud lucky mad mighty mysterious necessary negative new nice-st normal obvious',
  'original particular patient perfect-ly pleased positive possible possibly powerful pretty private proper proud pure real red responsible rewarding rich',
  'rough rude scared scary sick simple simply smart soft sorry special strange stupid super sure surprised tall terrible terrific tight tough traditional',
  'true ugly upset welcome white wild wise wonderful worried worse worst wrong yellow',
  // how, how much and how surely
  'actually apparently basically clearly definitely honest-ly obviously personally practically probably separately surely truly unfortunately',
  // feelings, life and what one is after
  'accident attention attitude care-s-d caring case-s character condition contact content control cry-ing danger die-d difference escape excuse experience',
  'fault force freedom hate-d heaven issue joke life live-s-d living luck mistake mood-s nonsense order pace power problem-s reality relief rest risk',
  'safety shame shock sign situation smile smiling style surprise survive system tear worry',
  // living, growing up and daily doings
  'ate bear bite blow born burn drive-s driven feed grew grown hide learn-s-ed-t-ing lock married met phone ring-s slept smell tie wake waking wash wear-ing woke',
  // work in general
  'business client commute commuting department director duty employers hire-d hiring interview job-s manager profession professionally quit staff wages',
  'work-s-ed-ing',
  // what notices say
  'access advert announcement application booked booking-s circumstances confirm contacts deadline deposit discount donation entry facilities facility',
  'flyer fund guidance heading info instructions link mail mobile organization permission poster prior quote receipt register-ed registration requirement',
  'reservation rule-s signed site thank-s ticket-s title toilet-s',
  // politeness and chatter
  'ah ain alright aye bless bloody bye congratulations crap damn gee gonna goodbye goodness gosh gotta ha hell hello hey hi hmm innit kinda mm nah nope ok',
  'okay ooh pardon sake uh um wanna whoops wow yeah yep',
  // more of everyday speech
  'addict alliance-s barter-ed boiler broom bullet confusion festive flexible gather-ed grain beats bending dining interaction-s lending locker pots tending vending manage-s-d-ing marketing natural naturally',
  'observation-s orient oriental orientation performed player-s political practise-s-d practising relation-s shelving springtime toast tricked wedding-s',
  'account anymore appear-s appointment-s ass audience bar blame branch choice connection covid credit daresay decision diagnosed direct doctor-s dumb',
  'example favor fellas field file fool fortune fridays fuck-ing goals gotten grade hang-ing harm headed huh hurry hurts idiot knock-ed line-s load',
  'lockdown medical medication medicine meds meets mister mondays nhs officer owe pandemic practice prescribed proof property protect referred respect',
  'responsibility ridiculous rise roll rush section shh shit shut someday someplace sometime sooner source speed subject talent terms thursdays tip trick',
  'tuesdays unbelievable vote wednesdays whoa word-s yard',
  // forms that only look like a form of a label
  'companies date-s drink-s fell fire form generation house-s level parking right saying seat-s separate stable sweet twenty watch-ed-ing willing',
);

const written: { readonly [L in TextLanguage]: ReadonlySet<string> } = { da: danish, en: english };

/** The everyday words of each language, one by one. */
export const everydayWords: { readonly [L in TextLanguage]: readonly string[] } = {
  da: withForms(written.da),
  en: withForms(written.en),
};

const byLanguage: { readonly [L in TextLanguage]: ReadonlySet<string> } = {
  da: new Set(everydayWords.da),
  en: new Set(everydayWords.en),
};

/** Whether a folded word is an everyday word of a language, which names no interest. */
export const isEveryday = (word: string, language: TextLanguage): boolean =>
  byLanguage[language].has(word);
