/** What would change the list, whom to ring, and the handout. */
import type { Samples } from './samples-of.ts';

const weightInDanish = { title: 'Skak', factor: 'afstand', from: 0.2 };
const weight = { title: 'Chess', factor: 'distance', from: 0.2 };

export const advice: Pick<
  Samples,
  'changes' | 'suggestion' | 'call' | 'weightChange' | 'varietyCost' | 'handout'
> = {
  changes: {
    'reach-minutes': [
      [
        { code: 'reach-minutes', from: 20, to: 26 },
        'travel for up to 26 minutes',
        'bruge op til 26 minutter på turen',
      ],
    ],
    'reach-km': [
      [
        { code: 'reach-km', from: 5, to: 7.3 },
        'travel up to 7.3 km',
        'tage op til 7,3 km hjemmefra',
      ],
    ],
    mode: [
      [{ code: 'mode', mode: 'car', modes: ['walk', 'car'] }, 'get there by car', 'komme i bil'],
      [
        { code: 'mode', mode: 'bicycle', modes: ['bicycle'] },
        'get there by bicycle',
        'komme på cykel',
      ],
    ],
    online: [[{ code: 'online', to: 'if-needed' }, 'take part online', 'være med online']],
    budget: [
      [
        { code: 'budget', from: 0, to: 5000, currency: 'DKK', per: 'session' },
        'spend up to DKK 50 each time',
        'bruge op til 50 kr. pr. gang',
      ],
      [
        { code: 'budget', from: 0, to: 15_050, currency: 'DKK', per: 'month' },
        'spend up to DKK 150.50 over four weeks',
        'bruge op til 150,50 kr. på fire uger',
      ],
    ],
    window: [
      [
        { code: 'window', window: { day: 1, start: '10:00', end: '12:00' }, minutes: 120 },
        'also be free on Mondays at 10:00–12:00',
        'have tid også mandag kl. 10:00–12:00',
      ],
    ],
    day: [
      [
        { code: 'day', window: { day: 5, start: '22:00', end: '01:00' }, minutes: 180 },
        'also be free on Fridays at 22:00–01:00 the next day',
        'have tid også fredag kl. 22:00–01:00 næste dag',
      ],
    ],
    'allow-setting': [
      [
        { code: 'allow-setting', setting: 'largeGroup' },
        'try something that is in a large group',
        'prøve noget, der foregår i en stor gruppe',
      ],
    ],
    'way-in': [
      [{ code: 'way-in', way: 'phone' }, 'ring (perhaps with help)', 'ringe (måske med hjælp)'],
      [
        { code: 'way-in', way: 'web' },
        'sign up on the web (perhaps with help)',
        'tilmelde sig på nettet (måske med hjælp)',
      ],
    ],
    wait: [[{ code: 'wait', from: 2, to: 5.5 }, 'wait up to 6 weeks', 'vente op til 6 uger']],
    companion: [[{ code: 'companion' }, 'bring someone with you', 'tage en ledsager med']],
    'less-access': [
      [
        { code: 'less-access', feature: 'accessibleToilet', to: 'limited' },
        'manage with limits (an accessible toilet)',
        'klare sig med begrænsninger (handicaptoilet)',
      ],
      [
        { code: 'less-access', feature: 'accessibleToilet', to: 'helpful' },
        'manage without an accessible toilet',
        'klare sig uden handicaptoilet',
      ],
    ],
  },
  suggestion: [
    [
      { changes: ['take part online'], titles: ['Choir', 'Chess'], opens: 3, askFirst: false },
      'If you could take part online, there would be 3 more activities to choose from, such as “Choir” and “Chess”.',
      'Hvis man kunne være med online, var der 3 aktiviteter mere at vælge imellem, for eksempel ”Kor” og ”Skak”.',
      { changes: ['være med online'], titles: ['Kor', 'Skak'], opens: 3, askFirst: false },
    ],
    [
      {
        changes: ['get there by car', 'wait up to 6 weeks'],
        titles: ['Choir'],
        opens: 1,
        askFirst: false,
      },
      'If you could get there by car and wait up to 6 weeks, there would be 1 more activity: “Choir”.',
      'Hvis man kunne komme i bil og vente op til 6 uger, var der 1 aktivitet mere: ”Kor”.',
      {
        changes: ['komme i bil', 'vente op til 6 uger'],
        titles: ['Kor'],
        opens: 1,
        askFirst: false,
      },
    ],
  ],
  call: [
    [
      { title: 'Choir', questions: ['When is it?'], contact: '00 00 00 01', points: undefined },
      'Choir (00 00 00 01): When is it?',
      'Kor (00 00 00 01): Hvornår er det?',
      {
        title: 'Kor',
        questions: ['Hvornår er det?'],
        contact: '00 00 00 01',
        points: undefined,
      },
    ],
    [
      { title: 'Choir', questions: ['When is it?'], contact: '00 00 00 01', points: 12.3 },
      'Choir (00 00 00 01): When is it? Asking is worth about 12.3 points.',
      'Kor (00 00 00 01): Hvornår er det? Det er cirka 12,3 point værd at spørge.',
      { title: 'Kor', questions: ['Hvornår er det?'], contact: '00 00 00 01', points: 12.3 },
    ],
    [
      {
        title: 'Choir',
        questions: ['When is it?', 'Can staff help?'],
        contact: undefined,
        points: 1,
      },
      'Choir: When is it? Can staff help? Asking is worth about 1 point.',
      'Kor: Hvornår er det? Kan personalet hjælpe? Det er cirka 1 point værd at spørge.',
      {
        title: 'Kor',
        questions: ['Hvornår er det?', 'Kan personalet hjælpe?'],
        contact: undefined,
        points: 1,
      },
    ],
  ],
  weightChange: [
    [
      { ...weight, to: 0.35 },
      '“Chess” would be first if distance weighed 0.35 instead of 0.2.',
      '”Skak” ville være nummer et, hvis afstand vejede 0,35 i stedet for 0,2.',
      { ...weightInDanish, to: 0.35 },
    ],
    [
      { ...weight, to: 0.2 + 1e-9 },
      '“Chess” would be first if distance weighed a little more than 0.2.',
      '”Skak” ville være nummer et, hvis afstand vejede lidt mere end 0,2.',
      { ...weightInDanish, to: 0.2 + 1e-9 },
    ],
    [
      { ...weight, to: 0.2 - 1e-9 },
      '“Chess” would be first if distance weighed a little less than 0.2.',
      '”Skak” ville være nummer et, hvis afstand vejede lidt mindre end 0,2.',
      { ...weightInDanish, to: 0.2 - 1e-9 },
    ],
  ],
  varietyCost: [
    [
      2.25,
      'For variety, the list gives up 2.3 points on average.',
      'Variationen koster i gennemsnit 2,3 point.',
    ],
    [
      1,
      'For variety, the list gives up 1 point on average.',
      'Variationen koster i gennemsnit 1 point.',
    ],
  ],
  handout: {
    title: ['Ideas for you', 'Forslag til dig'],
    intro: [
      'Here are some things you could try. You choose.',
      'Her er noget, du kunne prøve. Du bestemmer selv.',
    ],
    empty: [
      'We have not found anything yet. Let us talk about it.',
      'Vi har ikke fundet noget endnu. Lad os tale om det.',
    ],
    where: [['Hallen', 'Where: Hallen', 'Sted: Hallen']],
    ask: ['Ask first:', 'Spørg først:'],
    contact: [['00 00 00 01', 'Contact: 00 00 00 01', 'Kontakt: 00 00 00 01']],
    end: [
      'Times can change. Ask before you go.',
      'Tiderne kan ændre sig. Spørg, før du tager af sted.',
    ],
  },
};
