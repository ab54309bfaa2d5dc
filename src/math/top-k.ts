/**
 * The best `k` (0 or more, Infinity for all) of the numbers 0 to `count` − 1, best first. `precedes(a, b)`, "a comes before b",
 * is a strict total order, so the answer does not hang on the order of visiting. O(count · log k), mostly one comparison each.
 */
export const topK = (
  count: number,
  k: number,
  precedes: (a: number, b: number) => boolean,
): Int32Array => {
  const best = new Int32Array(Math.min(count, k));
  for (let i = 0; i < best.length; i++) best[i] = i;
  if (best.length > 0 && best.length < count) {
    // A heap with the worst of the best at its root: what does not precede that one is not among them.
    for (let i = (best.length >> 1) - 1; i >= 0; i--) sink(best, i, precedes);
    for (let i = best.length; i < count; i++) {
      if (precedes(i, best[0]!)) {
        best[0] = i;
        sink(best, 0, precedes);
      }
    }
  }
  return best.sort((a, b) => (precedes(a, b) ? -1 : 1));
};

/** Lets the entry at `i` sink until it precedes neither of its children at 2i + 1 and 2i + 2. */
const sink = (heap: Int32Array, i: number, precedes: (a: number, b: number) => boolean): void => {
  const entry = heap[i]!;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && precedes(heap[child]!, heap[child + 1]!)) child += 1;
    if (!precedes(entry, heap[child]!)) break;
    heap[i] = heap[child]!;
    i = child;
  }
  heap[i] = entry;
};
