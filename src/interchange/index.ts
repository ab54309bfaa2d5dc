/** linkmatch/interchange: directories of others in, and what they are worth. Usable without the engine. */
export {
  type CheckOptions,
  checkDirectory,
  type DirectoryReport,
  type FieldFinding,
  type Finding,
  type KnownField,
  type Whereabouts,
} from './check.ts';
export { readCsv } from './csv.ts';
export { type Fault, type FaultCode, faultCodes } from './fault.ts';
export { type Import, importTable, losesRow } from './import-table.ts';
export { type ImportIssue, type MappedRow, mapRows } from './map-rows.ts';
export {
  type DateFormat,
  dateFormats,
  type Mapping,
  type NumberFormat,
  type Rule,
} from './mapping.ts';
export { parseMapping } from './mapping-shape.ts';
export { nestRow } from './nest.ts';
export { readRows, type TableFormat } from './read-rows.ts';
export {
  type Reading,
  type ReadingCode,
  type ReadingIssue,
  readJson,
  readJsonLines,
} from './reading.ts';
