/** The known word that is nearest to one that is not known, by the fewest letters put in, left out or changed (Levenshtein 1966). */
export const nearest = (word: string, known: readonly string[]): string => {
  const distances = known.map((one) => distance(word.toLowerCase(), one.toLowerCase()));
  return known[distances.indexOf(Math.min(...distances))] ?? '';
};

const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
};
