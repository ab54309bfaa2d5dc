import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { command, sentencesPage } from './sentences-page.ts';

const file = new URL('../../docs/sentences.md', import.meta.url);

describe('docs/sentences.md', () => {
  it(`holds the sentences as they are: \`${command}\` renews it`, () => {
    const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect(page === sentencesPage(), `docs/sentences.md is out of date: run ${command}`).toBe(true);
  });

  it('is written by a script of the package', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(scripts[command.replace('npm run ', '')]).toBe('tsx test/words/write-sentences.ts');
  });
});
