/** The door of follow-up: unknown JSON in, events and issues out. */
import type { Issue } from '../model/issue.ts';
import { parseDiscreetly } from '../model/parse.ts';
import { typeName } from '../model/pointer.ts';
import type { FollowUpEvent } from './event.ts';
import { kindShape, shapeOfKind } from './event-shape.ts';

/**
 * Reads a history and keeps its good events. A bad value or a field that the model does not know loses the event; the issues say
 * which by `row`, from 0, with a JSON pointer into it, and name types, never what stands there nor a field that is not known.
 */
export const parseHistory = (
  input: unknown,
): { readonly history: readonly FollowUpEvent[]; readonly issues: readonly Issue[] } => {
  if (!Array.isArray(input)) {
    const expected = 'a history, as a list of events';
    const received = typeName(input);
    const whole = {
      code: 'not-an-object',
      severity: 'error',
      path: '',
      expected,
      received,
    } as const;
    return { history: [], issues: [whole] };
  }
  const history: FollowUpEvent[] = [];
  const issues: Issue[] = [];
  for (const [row, value] of Array.from<unknown>(input).entries()) {
    const shape = shapeOfKind(value);
    const result = parseDiscreetly(shape ?? kindShape, value, 'an event');
    // Without a kind nobody knows which fields there are.
    const found = result.issues.filter(({ code }) => shape || code !== 'unknown-field');
    for (const one of found) issues.push({ ...discreet(one), row });
    if (shape && result.ok) history.push(result.value as FollowUpEvent);
  }
  return { history, issues };
};

/** A field that the model does not know may be called by somebody's name. */
const discreet = (issue: Issue): Issue =>
  issue.code === 'unknown-field' ? { ...issue, path: '/*' } : issue;
