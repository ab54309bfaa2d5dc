/** The whole exchange in one process: for notebooks, for trying it out, and for sites that a single process can reach. */

import { isObject } from '../../evaluate/kind.ts';
import { checkItems } from '../../evaluate/settle.ts';
import type { Observation } from '../learn/observation.ts';
import { factorsIn } from '../learn/observation-issues.ts';
import { type DisclosureRules, rulesOf } from './disclosure.ts';
import type { SiteLedger } from './site-files.ts';
import { siteSummary } from './site-summary.ts';
import { type SitesFitOptions, type SitesResult, startFit, stepFit } from './sites-fit.ts';

export interface SiteObservations {
  readonly site: string;
  readonly observations: readonly Observation[];
}

export interface AcrossSitesOptions extends SitesFitOptions, DisclosureRules {
  /** How many different requests each site answers, 25 unless told. */
  readonly maxSteps?: number;
}

/**
 * Fits as `startFit`, `siteSummary` and `stepFit` do between machines: what one site holds is never beside what another holds. Where no site
 * refuses it is what `learn` says of all observations together, but for rounding. A pseudonym that two sites use means two patients.
 */
export const fitAcrossSites = (
  sites: readonly SiteObservations[],
  options: AcrossSitesOptions = {},
): SitesResult => {
  const isSite = (item: unknown): boolean =>
    isObject(item) && Array.isArray((item as Partial<SiteObservations>).observations);
  checkItems('sites', sites, [isSite, 'a site with its observations']);
  const { minPatients: _, maxCoefficients: _most, maxShare: _share, ...rest } = options;
  const { maxSteps = 25, ...fitting } = rest;
  const factors = sites.map(({ observations }) => factorsIn(observations));
  const known = factors.find(({ length }) => length > 0);
  if (known === undefined) {
    throw new RangeError('sites: expected observations at one of them, got none');
  }
  const rules = rulesOf(options);
  let state = startFit(known, fitting);
  const ledgers = new Map<string, SiteLedger>();
  for (;;) {
    const answers = sites.map(({ site, observations }) => {
      const settings = { site, maxSteps, ledger: ledgers.get(site), ...rules };
      const { answer, ledger } = siteSummary(observations, state.request, settings);
      ledgers.set(site, ledger);
      return answer;
    });
    const step = stepFit(state, answers);
    if (step.isDone) return step.result;
    state = step.state;
  }
};
