/** linkmatch/notebook: tables and pictures of the library's results, which show themselves in a notebook. */
export type { Interval } from '../math/interval.ts';
export {
  denoInspect,
  jupyterDisplay,
  type MimeBundle,
  nodeInspect,
  type Shown,
} from './display.ts';
export type { MappedActivity } from './draw-map.ts';
export type { Picture, PlotOptions } from './picture.ts';
export { type AcceptabilityOptions, plotAcceptability } from './plot-acceptability.ts';
export {
  type CalibrationBin,
  type CalibrationPlotOptions,
  type Forecast,
  plotCalibration,
} from './plot-calibration.ts';
export { type ContributionBar, plotContributions } from './plot-contributions.ts';
export {
  type ForestInput,
  type ForestOptions,
  type ForestsInput,
  type PlottedEstimate,
  plotForest,
  type SiteEstimate,
  type SummaryEstimate,
} from './plot-forest.ts';
export { type MapOptions, plotMap } from './plot-map.ts';
export {
  plotReliability,
  type RankReliability,
  type ReliabilityOptions,
} from './plot-reliability.ts';
export { plotStability, type StabilityPlotOptions } from './plot-stability.ts';
export { type PlottedDifference, plotSubgroups, type SubgroupsOptions } from './plot-subgroups.ts';
export {
  type PlottedWeight,
  plotWeights,
  type Weighed,
  type WeightsOptions,
} from './plot-weights.ts';
export type { Tabular } from './tabular.ts';
export type { Titles } from './titles.ts';
export { type Table, type TableOptions, toTable } from './to-table.ts';
export type { Locale } from './words.ts';
