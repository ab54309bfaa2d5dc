import type {
  AccessFact,
  AccessFeature,
  EntryWay,
  Fact,
  LanguageLevel,
  PlacePrecision,
  PricePeriod,
  ProviderKind,
  Setting,
  SocialNeed,
  Status,
} from './vocabulary.ts';

/** A point in WGS 84 degrees: `lat` −90 to 90, `lng` −180 to 180. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** One place where an activity is held. Without a `point` it is known to exist, but not where. */
export interface Place {
  readonly point?: Point;
  readonly name?: string;
  readonly address?: string;
  /** Floor of the room; 0 is the ground floor. */
  readonly floor?: number;
  /** What the point stands for; absent is `venue`. */
  readonly precision?: PlacePrecision;
  /** With `precision: 'area'`: the venue lies within this distance of the point, in kilometres. */
  readonly radiusKm?: number;
}

/** A weekly session in local time. An `end` that is not after `start` is on the next day. */
export interface WeeklySession {
  /** ISO weekday, 1 Monday to 7 Sunday. */
  readonly day: number;
  /** Local time `HH:MM`. */
  readonly start: string;
  /** Local time `HH:MM`. */
  readonly end: string;
}

/** A session that recurs by an RFC 5545 rule; the series begins on the schedule's `firstDate`. */
export interface RecurringSession {
  /** The value of an RRULE, such as `FREQ=MONTHLY;BYDAY=2TU`. */
  readonly rrule: string;
  /** Local time `HH:MM`. */
  readonly start: string;
  /** Local time `HH:MM`. */
  readonly end: string;
}

/** A single session outside the pattern. */
export interface DatedSession {
  /** Local date `YYYY-MM-DD`. */
  readonly date: string;
  /** Local time `HH:MM`. */
  readonly start: string;
  /** Local time `HH:MM`. */
  readonly end: string;
}

/** When an activity meets. */
export interface Schedule {
  /** IANA zone, such as `Europe/Copenhagen`. */
  readonly timeZone?: string;
  readonly weekly?: readonly WeeklySession[];
  readonly rules?: readonly RecurringSession[];
  /** Local dates `YYYY-MM-DD` on which it does not meet. */
  readonly exceptions?: readonly string[];
  readonly extraDates?: readonly DatedSession[];
  /** First local date, inclusive. */
  readonly firstDate?: string;
  /** Last local date, inclusive. */
  readonly lastDate?: string;
  /** One can come for a part of the time. */
  readonly dropIn?: Fact;
}

/** A language that is spoken there. */
export interface SpokenLanguage {
  /** BCP 47 tag, such as `da`. */
  readonly language: string;
  readonly level?: LanguageLevel;
}

/** What it costs. A stated price is `amountMinor`, `currency` and `per` together. */
export interface Cost {
  readonly free?: Fact;
  /** Price in the currency's minor unit (øre, pence). */
  readonly amountMinor?: number;
  /** ISO 4217 code. */
  readonly currency?: string;
  readonly per?: PricePeriod;
  /** The first time is free. */
  readonly firstFree?: Fact;
}

/** In an `audience`: reserved, but not known for whom. Nobody belongs to it. */
export const UNKNOWN_GROUP = 'unknown';

/** One local activity. Every field but `id` and `title` may be absent, and absent means unknown. */
export interface Activity {
  /** The directory's own name of it, unique in a catalogue. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** BCP 47 tag of the language that title and description are written in. */
  readonly textLanguage?: string;
  readonly provider?: {
    readonly id?: string;
    readonly name?: string;
    readonly kind?: ProviderKind;
  };
  /** Ids of a concept scheme: what one does there. */
  readonly concepts?: readonly string[];
  /** The provider's own words for it. */
  readonly tags?: readonly string[];
  readonly places?: readonly Place[];
  /** It can be attended online. */
  readonly online?: Fact;
  readonly access?: { readonly [F in AccessFeature]?: AccessFact };
  readonly schedule?: Schedule;
  /** Age limits in years, both inclusive; an absent limit of a stated pair is no limit. */
  readonly age?: { readonly min?: number; readonly max?: number };
  /**
   * The groups that it is reserved for, such as `women` or `carers`; one of them is enough. `unknown` is a group that
   * the listing does not tell, or not readably.
   */
  readonly audience?: readonly string[];
  readonly languages?: readonly SpokenLanguage[];
  /** An interpreter can be had. */
  readonly interpreter?: Fact;
  /** BCP 47 tags of the languages that the interpreter covers. */
  readonly interpreterLanguages?: readonly string[];
  readonly cost?: Cost;
  readonly capacity?: {
    readonly total?: number;
    readonly left?: number;
    readonly waitingWeeks?: number;
  };
  readonly setting?: readonly Setting[];
  readonly support?: {
    /** Someone goes along. */
    readonly buddy?: Fact;
    /** A named person meets newcomers. */
    readonly namedWelcome?: Fact;
    /** One can try it once before joining. */
    readonly taster?: Fact;
  };
  readonly entry?: readonly EntryWay[];
  readonly contact?: { readonly phone?: string; readonly email?: string; readonly url?: string };
  /** What it gives, 0 to 1 for each social need; a stated 0 is a known 0. */
  readonly benefits?: { readonly [N in SocialNeed]?: number };
  readonly status?: Status;
  /** With `status: 'paused'`: the local date on which it starts again. */
  readonly pausedUntil?: string;
  /** Local date on which the facts were last checked. */
  readonly verifiedOn?: string;
  /** The feed or list that it comes from. */
  readonly source?: string;
  /** What the model does not know, as it came. */
  readonly extra?: { readonly [key: string]: unknown };
}
