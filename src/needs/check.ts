/** Wrong calls: what the parsers would refuse throws a `TypeError` that says where, and quotes no patient. */
import type { Assessment } from './assessment.ts';
import type { NeedMapping } from './need-mapping.ts';
import { parseAssessment } from './parse-assessment.ts';
import { parseNeedMapping } from './parse-need-mapping.ts';

export const checkAssessment = (value: Assessment, name: string): void => {
  const [issue] = parseAssessment(value).issues;
  if (!issue) return;
  throw new TypeError(`${name}${issue.path}: expected ${issue.expected}, got ${issue.received}`);
};

export const checkMapping = (value: NeedMapping, name: string): void => {
  const [issue] = parseNeedMapping(value).issues;
  if (!issue) return;
  throw new TypeError(`${name}${issue.path}: expected ${issue.expected}, got ${issue.received}`);
};
