/** The languages whose words are understood; any other text is compared letter by letter. */
export type TextLanguage = 'da' | 'en';

export const textLanguages: readonly TextLanguage[] = ['da', 'en'];
