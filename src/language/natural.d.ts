declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const porterStemmer: { readonly stem: (word: string) => string };
  export = porterStemmer;
}
