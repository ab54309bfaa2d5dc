declare module 'natural/lib/natural/tfidf/tfidf.js' {
  class TfIdf {
    addDocument(terms: string[], key: string): void;
    tfidfs(terms: string[]): number[];
  }
  export = TfIdf;
}
