/** Function words of Danish and English: they say nothing of what one does. */
import type { TextLanguage } from './text-language.ts';
import { wordList } from './word-list.ts';

const danish = wordList(
  'ad adskillige af alle allerede alles allesammen alt altid alting altsammen altså anden andet andre andres at bag bagved bare begge begges bla blandt',
  'blev blevet bliv blive bliver blives blot bortset burde burdet bør både ca cirka da de dels dem den denne dennes dens der deraf derefter deres derfor',
  'derfra derhen derhenne deri deriblandt derimod derind derinde dermed derned dernede derom derop deroppe derover derovre derpå dertil derud derude',
  'derunder derved des desto desuden det dets dette dettes dig din dine disse disses dit diverse dog du dvs efter eftersom ej ekskl eller ellers en end',
  'endda endnu enhver ens enten er et ethvert evt feks fik flere flest fleste for foran forbi fordi forrige foruden fra frem fremfor fx færre før førend',
  'førhen først få fået får gav gennem give giver givet god godt haft ham han hans har havde have hej hele heller hen henad hende hendes henne henover',
  'her heraf herefter herfra heri heriblandt herinde hermed herned hernede herom heroppe herover herovre hertil herude herunder herved hid hidtil',
  'hinanden hinandens hos hun hvad hvem hver hverken hvert hvilke hvilken hvilket hvis hvor hvoraf hvordan hvorfor hvorfra hvorhen hvori hvorimod',
  'hvorledes hvormed hvornår hvorom hvorpå hvortil hvorved hvorvidt i iblandt idet ifald ift ifølge igen igennem ikke imedens imellem imens imod ind',
  'indad inde indefra inden indenfor indimellem indover indtil ingen ingens ingensteds ingenting inkl inklusive intet istedet især ja jamen jeg jer',
  'jeres jo jævnligt kan kom komme kommer kun kunne kunnet lade lader ladet langs lidt lige ligesom ligeså lod man mange med medens medmindre meget',
  'mellem men mens mere mest mht mig min mindre mine mit mm mod mon mv må måske måtte måttet ned nedad nede nedenfor nej nemlig netop nogen nogens',
  'nogensinde noget nogle nok nu ny nye nær næste næsten når ofte og også om omend omkring op opad oppe os osv ovenfor ovenpå over overalt overfor pga',
  'plejede på rundt sagtens samme samt samtidig samtidigt samtlige se selv selvom senere ses siden sig sikke sin sine sit sjældent skal skulle skullet',
  'skønt som somme sommetider stadig stor store synes syntes så sådan såfremt således såvel temmelig tidligere til tilbage tit to tre trods uagtet',
  'uanset ud udad ude udefra uden udenfor udfor udover under undertiden undtagen var ved vel vi via videre vil ville villet viss visse vist vor vore',
  'vores vort væk vær være værende været',
);

const english = wordList(
  'a about above across after afterwards again against aint albeit alike all almost along alongside already also although always am amid amidst among',
  'amongst an and another any anybody anybodys anyone anyones anything anyway anywhere apart are arent around as aside astride at away back barely',
  'barring be became because become becomes becoming been before beforehand behind being below beneath beside besides between beyond both but by came',
  'can cannot cant come comes cos could couldnt couldve coz cuz darent despite did didnt do does doesnt doing done dont down during each either else',
  'elsewhere em enough especially etc even ever every everybody everybodys everyones everything everywhere except excluding few first for from further',
  'furthermore gave get gets getting give given gives go goes going gone got had hadnt hardly has hasnt have havent having he hed hence her here',
  'hereafter hereby heres hers herself hes him himself his how however hows i id if ill im in inasmuch indeed inside insofar instead into is isnt it itd',
  'itll its itself ive just keep keeps kept later latter least less lest let lets like likely little made make makes many may maybe me meanwhile merely',
  'might mightve mine minus more moreover most mostly much must mustnt mustve my myself namely near neednt neither never nevertheless next no nobody',
  'none nonetheless nor not nothing notwithstanding now nowhere of off often oh on once one oneself only onto or other others otherwise ought oughtnt',
  'our ours ourself ourselves out outta over own per perhaps please plus put puts quite rather re really regarding regardless round s said same saw say',
  'says see seeing seem seemed seems seen several shall shant she shes should shouldnt shouldve since so some somebody somebodys somehow someone',
  'someones something sometimes somewhat somewhere soon still such t take than that thatd thatll thats the thee their theirs them themselves then thence',
  'there thereafter thereby thered therefore therein thereof theres these they theyd theyll theyre theyve this tho those thou though through throughout',
  'thru thus thy til till to together too toward towards twas two under underneath unless unlike until up upon us use used usually ve versus very via vs',
  'was wasnt we wed well went were werent weve what whatever whats whatsoever when whenever whens where whereas whereby wheres wherever whether which',
  'whichever while whilst who whod whoever wholl whom whomever whos whose why whys will with within without wont would wouldnt wouldve yall yes yet you',
  'youd youll your youre yours yourself yourselves youve',
);

const byLanguage: { readonly [L in TextLanguage]: ReadonlySet<string> } = {
  da: danish,
  en: english,
};

/** Whether a folded word is a function word of a language. */
export const isStopWord = (word: string, language: TextLanguage): boolean =>
  byLanguage[language].has(word);
