/** linkmatch: ranks local activities for one patient, and explains every score. The engine, and what words mean in Danish and English. */
export { buildCatalogue, parseInterests } from './bilingual.ts';
export * from './engine.ts';
