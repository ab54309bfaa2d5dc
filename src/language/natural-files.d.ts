declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const porterStemmer: { readonly stem: (word: string) => string };
  export = porterStemmer;
}

declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const levenshtein: {
    readonly DamerauLevenshteinDistance: (
      one: string,
      other: string,
      options: { readonly restricted: boolean },
    ) => number;
  };
  export = levenshtein;
}
