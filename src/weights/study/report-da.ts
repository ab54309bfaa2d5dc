/** A report in Danish. */
import type { ReportWords } from './report-words.ts';

const listed = (names: readonly string[]): string => names.join(', ');

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const factors: ReportWords['factors'] = {
  interests: 'Interesser',
  accessibility: 'Tilgængelighed',
  distance: 'Afstand',
  socialNeed: 'Sociale behov',
};

const named = (ids: readonly string[]): string => listed(ids.map((id) => factors[id] ?? id));

const decimal = (text: string): string => text.replace('.', ',');

const percent = (share: number): string => `${decimal(String(Number((100 * share).toFixed(1))))} %`;

export const reportDa: ReportWords = {
  untitled: 'Rapport om en undersøgelse af vægte',
  on: (date) => `Rapporteret ${date}.`,
  summary: (incomplete, items) =>
    `**${incomplete} af ${items} punkter er ikke fuldt oplyst.** Hvert af dem er mærket »Ikke oplyst« nedenfor.`,
  complete: '**Alle punkter er oplyst.**',
  figures:
    'Tallene er undersøgelsens egne, som den blev kørt. Det, der står uden tal, er oplyst af forfatterne. Ingen tal handler om færre end 3 patienter.',
  notStated: 'Ikke oplyst:',
  sections: {
    'ispor-1': '1 Beslutningsproblemet',
    'ispor-2': '2 Valg og opbygning af kriterier',
    'ispor-3': '3 Måling af, hvordan alternativerne klarer sig',
    'ispor-4': '4 Pointgivning',
    'ispor-5': '5 Vægtning af kriterier',
    'ispor-6': '6 Beregning af samlede point',
    'ispor-7': '7 Usikkerhed',
    'ispor-8': '8 Rapportering og vurdering af resultater',
    'de-croon': 'Anbefalinger på sundhedsområdet (De Croon m.fl. 2021)',
    conduct: 'Undersøgelsens gennemførelse',
  },
  items: {
    'decision-problem': {
      asks: 'Beskrivelse af beslutningsproblemet',
      lacks: 'hvad der skal besluttes, for hvem og mellem hvad.',
    },
    'decision-problem-validated': {
      asks: 'Validering af beslutningsproblemet',
      lacks: 'hvem der har efterprøvet beslutningsproblemet, og hvordan.',
    },
    'criteria-identified': {
      asks: 'Hvordan kriterierne blev fundet',
      lacks: 'hvordan kriterierne blev fundet, og hvorfor sådan.',
    },
    'criteria-defined': {
      asks: 'Definition af kriterierne',
      lacks: 'hvorfor kriterierne er defineret, som de er.',
    },
    'criteria-validated': {
      asks: 'Validering af kriterierne og værditræet',
      lacks:
        'hvem der har efterprøvet, at kriterierne er dækkende, ikke overlapper og kan vurderes hver for sig.',
    },
    'performance-sources': {
      asks: 'Kilder til oplysninger om alternativerne',
      lacks: 'hvor oplysningerne om aktiviteterne kommer fra, og hvorfor derfra.',
    },
    'performance-validated': {
      asks: 'Validering af oplysningerne',
      lacks: 'hvem der har efterprøvet oplysningerne om aktiviteterne, og hvordan.',
    },
    'scoring-methods': {
      asks: 'Hvordan alternativerne får point',
      lacks: 'hvorfor værdifunktionerne er, som de er.',
    },
    'scores-validated': {
      asks: 'Validering af point',
      lacks: 'hvem der har bedømt, og hvordan point blev efterprøvet.',
    },
    'weighting-methods': {
      asks: 'Hvordan kriterierne vægtes',
      lacks: 'hvorfor netop disse metoder blev valgt til vægtningen.',
    },
    'weights-validated': { asks: 'Vægte og deres validering', lacks: '' },
    'aggregation-function': {
      asks: 'Sammenvejning',
      lacks: 'hvorfor sammenvejningen passer til beslutningen.',
    },
    'aggregation-validated': {
      asks: 'Validering af sammenvejningen',
      lacks: 'hvem der har efterprøvet, at rækkefølgen giver mening, og hvordan.',
    },
    'uncertainty-sources': {
      asks: 'Kilder til usikkerhed',
      lacks: 'hvilken usikkerhed der er ud over tallenes egen.',
    },
    'uncertainty-analysis': {
      asks: 'Analyse af usikkerhed',
      lacks: 'hvorfor denne analyse af usikkerhed er nok.',
    },
    'findings-reported': { asks: 'Metode og resultater', lacks: '' },
    'findings-examined': {
      asks: 'Vurdering af resultaterne',
      lacks: 'hvad resultaterne betyder for beslutningen, og deres begrænsninger.',
    },
    'target-user': {
      asks: 'Målgruppe',
      lacks: 'hvem der bruger anbefalingerne, og hvem de gælder.',
    },
    'recommended-item': { asks: 'Hvad der anbefales', lacks: 'hvilken slags ting der anbefales.' },
    presentation: {
      asks: 'Hvordan anbefalingerne vises',
      lacks: 'hvordan anbefalingerne vises for brugeren.',
    },
    dataset: { asks: 'Datasæt', lacks: 'hvor data kan findes, eller hvorfor de ikke kan.' },
    algorithm: { asks: 'Algoritme', lacks: '' },
    'evaluation-protocol': { asks: 'Plan for evalueringen', lacks: '' },
    stakeholders: { asks: 'Interessenter', lacks: 'hvem der er blevet hørt, og hvordan.' },
    ethics: {
      asks: 'Etik og samtykke',
      lacks: 'godkendelser, samtykke, og hvordan data er beskyttet.',
    },
    period: { asks: 'Periode', lacks: 'hvornår bedømmelserne blev givet.' },
    funding: {
      asks: 'Finansiering og interesser',
      lacks: 'hvem der har betalt, og hvis interesser der er på spil.',
    },
  },
  gaps: {
    tried: 'der er ikke afprøvet noget i denne undersøgelse.',
    look: 'tal for de patienter, der blev lagt til side, og som ingen har set på endnu.',
    agreement: 'hvor enige de, der har bedømt, er.',
    robustness: 'hvor godt rækkefølgen holder til andre vægte.',
  },
  facts: {
    data: ({ patients, development, report, judgements, choices, sites, notInCatalogue }) =>
      [
        `${counted(patients, 'patient', 'patienter')}: ${development} til udvikling, ${report} lagt til side til rapporten.`,
        `${counted(judgements, 'bedømmelse', 'bedømmelser')} og ${counted(choices, 'valg', 'valg')}.`,
        ...(sites.length === 0 ? [] : [`Steder: ${listed(sites)}.`]),
        ...(notInCatalogue === 0
          ? []
          : [
              `${counted(notInCatalogue, 'bedømmelse', 'bedømmelser')} til udvikling handler om aktiviteter, der ikke er i kataloget.`,
            ]),
      ].join(' '),
    catalogue: ({ activities, asOf }) =>
      `${counted(activities, 'lokal aktivitet', 'lokale aktiviteter')}, som de var kendt ${asOf}.`,
    hashes: ({ data, study, statistics, scoringModel }) =>
      `SHA-256 af data \`${data}\`, af undersøgelsen \`${study}\`, af katalogets statistik \`${statistics}\`, af den model, hvis vægte er prøvet af, \`${scoringModel}\`.`,
    factors: ({ factors: ids }) =>
      `Kriterier, uden niveauer under sig: ${named(ids)}. Hvert er nytten af en aktivitet for én patient, fra 0 til 1, som linkmatch definerer den.`,
    'value-functions': () =>
      'Nytten beregnes af linkmatch ud fra oplysningerne om en aktivitet og patientens profil, med faste ankre, som ingen anden aktivitet ændrer. Ukendte oplysninger er chancer.',
    aggregation: () =>
      'Point = sandsynlighed × Σ vægt × nytte × (1 − modvilje). Vægtene fordeles på de kriterier, der gælder for patienten; vægten af sociale behov skaleres med det stærkeste behov. Et krav, der ikke er opfyldt, udelukker en aktivitet.',
    method: ({ name, kind, ridge, isTuned, metric }) => {
      const what = {
        weights: 'vægte givet på forhånd',
        learn: `lært af bedømmelser og valg med en logit-model for præferencer${ridge === null ? '' : `, ridge ${decimal(String(ridge))}${isTuned ? ', fundet inden for hver fold (denne for hele udviklingsdelen)' : ''}`}`,
        ascent: `koordinatvis stigning mod ${metric ?? 'et mål'}`,
        model: 'en medbragt vægtmodel',
      }[kind];
      return `»${name}«: ${what}.`;
    },
    held: ({ name, factors: ids }) =>
      `»${name}«: folk så ud til at foretrække mindre af ${named(ids)}, som holdes på 0. Led først efter en fejl i data.`,
    split: ({ reportShare, bySite, seed }) =>
      `${percent(reportShare)} af patienterne blev lagt til side ved lodtrækning${bySite ? ', lige mange fra hvert sted efter størrelse' : ''} (seed ${seed}). Intet er tilpasset eller valgt ud fra dem før det første kig.`,
    folds: ({ by, folds, seed }) =>
      `Kandidaterne blev sammenlignet ved krydsvalidering i udviklingsdelen: ${folds === null ? `${by === 'site' ? 'ét sted' : 'én patient'} holdt ude ad gangen` : `${folds} folder, hele ${by === 'site' ? 'steder' : 'patienter'} holdt ude`} (seed ${seed}).`,
    measuring: ({ metrics, level, repetitions, permutations }) =>
      `Mål: ${listed(metrics)}. Intervaller på ${percent(level)} ved bootstrap over patienter (${repetitions} trækninger). p ved parret permutationstest (alle mønstre, eller ${permutations} tilfældige). Aktiviteter, som ingen har bedømt, tæller som ikke gode, medmindre målet siger andet.`,
    tests: ({ tests, candidates }) =>
      `${counted(candidates, 'kandidat', 'kandidater')} i alt og ${counted(tests, 'test', 'test')} mod en basis, som p er justeret over (Holm 1979).`,
    unjudged: ({ metric, unjudged, undefined: none, patients }) =>
      `${metric}, for den først afprøvede, over ${counted(patients, 'patient', 'patienter')}: ${unjudged} viste aktiviteter er ikke bedømt af nogen; ikke defineret, og regnet for 0, for ${none}.`,
    unlistable: ({ unlistable, judgements }) =>
      `${unlistable} af ${counted(judgements, 'bedømmelse', 'bedømmelser')} til udvikling handler om aktiviteter, der er udelukket eller ikke er i kataloget: ingen liste kan indeholde dem, og intet er lært af dem.`,
    failed: ({ name, failed, folds, reasons }) =>
      `»${name}« kunne ikke tilpasses overalt (${failed} af ${folds} folder): ${listed(reasons.map((reason) => reportDa.reasons[reason]))}.`,
    'looked-again': ({ looks }) =>
      `**Der er set ${looks} gange på de patienter, der blev lagt til side.** Kun det første kig er på mennesker, som intet er valgt ud fra.`,
    'tried-after-look': ({ names }) =>
      `**Afprøvet, efter at der var set på de patienter, der blev lagt til side:** ${listed(names)}.`,
    'fitted-on-reported': ({ names }) =>
      `**Tilpasset til netop de mennesker, der sammenlignes på, så tallene er for gode:** ${listed(names)}.`,
    'post-hoc': ({ dimensions }) =>
      `**Ikke meldt ud, før nogen havde set på tallene:** ${listed(dimensions)}. Det er idéer, der skal prøves på andre mennesker.`,
    suppressed: ({ groups, least }) =>
      `${counted(groups, 'tal er', 'tal er')} skjult, da de ville fortælle om færre end ${least} patienter.`,
    agreement: ({ measure, value, interval, items, raters }) =>
      value === null
        ? `${measure}: ikke defineret.`
        : `${measure}: ${decimal(value.toFixed(2))}${interval === null ? '' : ` (${interval.map((end) => decimal(end.toFixed(2))).join(' til ')})`}, ${items} emner, ${raters} bedømmere.`,
  },
  captions: {
    weights: () => 'Vægte som andele af det hele, tilpasset til hele udviklingsdelen:',
    tried: () =>
      'Alt, hvad der er afprøvet, i rækkefølge, for patienter, der var holdt ude. Forskellen er til basis:',
    looks: () => 'Kig på de patienter, der blev lagt til side:',
    subgroups: () =>
      'Forskelle til basis efter gruppe. Kun interaktionen, hvor meget større forskellen er end for alle andre, fortæller, om det betyder noget for hvem:',
    stability: ({ of }) =>
      `Mellem disse vægte forbliver anbefalingen, som den er (${of}), når de andre vægte beholder deres forhold:`,
    acceptability: ({ of, draws }) =>
      `Andel af ${draws} trækninger af vægte, hvor en aktivitet kommer først (${of}):`,
  },
  columns: {
    candidate: 'Kandidat',
    factor: 'Kriterium',
    weight: 'Vægt',
    interval: 'Interval',
    metric: 'Mål',
    patients: 'Patienter',
    mean: 'Gennemsnit',
    baseline: 'Basis',
    difference: 'Forskel',
    p: 'p',
    holm: 'p (Holm)',
    effectSize: 'Effektstørrelse dz',
    look: 'Kig',
    forced: 'Tvunget',
    half: 'Del',
    dimension: 'Inddeling',
    group: 'Gruppe',
    interaction: 'Interaktion',
    postHoc: 'Post hoc',
    from: 'Fra',
    to: 'Til',
    activity: 'Aktivitet',
    first: 'Først',
  },
  reasons: {
    'bad-data': 'data kan ikke læses',
    'no-comparisons': 'intet blev foretrukket frem for noget',
    'one-patient': 'kun én patient siger noget',
    'not-identified': 'et kriterium er altid ens',
    separable: 'nogle vægte forklarer alt, så der skal en ridge til',
    'nothing-positive': 'intet kriterium foretrækkes der mere af',
    'not-converged': 'der blev ikke fundet noget bedste',
    'no-ridge-fits': 'ingen ridge kunne findes',
    'no-judged-lists': 'målet siger intet om nogen liste',
  },
  halves: { development: 'udvikling', report: 'rapport' },
  factors,
  yes: 'ja',
  no: 'nej',
  hidden: 'skjult',
  ungrouped: '(ikke oplyst)',
  to: 'til',
  decimal: ',',
};
