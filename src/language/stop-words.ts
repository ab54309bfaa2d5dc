/** Words that say nothing of what one does: function words of Danish and English. */

const danish =
  'af alle alt andre at blev blive bliver da de dem den denne der deres det dette dig din dine disse dit dog du efter ' +
  'eller en end er et for fra få får før ham han hans har havde have hele hende hendes her hos hun hvad hvem hver hvis ' +
  'hvor hvordan i igen ikke ind ingen intet ja jeg jer jeres jo kan kom kommer kun kunne lige man mange med meget men ' +
  'mere mig min mine mit mod må ned nej noget nogle nok nu når og også om op os over på samt selv sig sin sine sit ' +
  'skal skulle som sådan så til ud uden under var ved vi vil ville vor være været';

const english =
  'a about after all also am an and any are as at be been before being but by can could did do does doing each for ' +
  "from get gets had has have having he her here hers him his how i if in into is it it's its just like may me more " +
  'most my no not of off on once only or other our ours out over own she should so some such than that the their ' +
  'theirs them then there these they this those through to too under until up us very was we were what when where ' +
  'which while who why will with would you your yours';

/** Whether a lower-case word is a function word. */
export const isStopWord = (word: string): boolean => stopWords.has(word);

const stopWords: ReadonlySet<string> = new Set(`${danish} ${english}`.split(' '));
