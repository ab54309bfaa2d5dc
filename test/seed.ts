/** Where `LINKMATCH_SEED` is set, laws draw the same cases every time: a commit passes or fails, whoever asks. Without it, new ones. */
import { configureGlobal } from 'fast-check';

const seed = process.env.LINKMATCH_SEED;
if (seed !== undefined && seed !== '') configureGlobal({ seed: Number(seed) });
