/** Writes `docs/sentences.md`. */
import { writeFileSync } from 'node:fs';
import { sentencesPage } from './sentences-page.ts';

writeFileSync(new URL('../../docs/sentences.md', import.meta.url), sentencesPage());
