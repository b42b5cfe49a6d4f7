import { describe, expect, it } from 'vitest';
import { remembering } from '../../src/core/remembering';

/** How often each question was worked out. */
function counted(most: number) {
  const asked: string[] = [];
  const ask = remembering(most, (question: string) => {
    asked.push(question);
    return question === 'nothing' ? null : question.toUpperCase();
  });
  return { ask, asked };
}

describe('remembering', () => {
  it('works an answer out once, also where it is null', () => {
    const { ask, asked } = counted(3);
    expect(['a', 'nothing', 'a', 'nothing'].map(ask)).toEqual(['A', null, 'A', null]);
    expect(asked).toEqual(['a', 'nothing']);
  });

  it('keeps as many as it may, and begins anew with the next', () => {
    const { ask, asked } = counted(2);
    ['a', 'b', 'a', 'b'].forEach(ask);
    expect(asked).toEqual(['a', 'b']);
    ['c', 'c', 'a', 'c'].forEach(ask);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});
