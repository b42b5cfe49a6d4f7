/**
 * A function that remembers its answers: rosters repeat their names, places and words. Past `most`
 * different questions it forgets them all and begins anew, so that what does not repeat cannot pile up.
 * The answers are never undefined.
 */
export function remembering<Question, Answer>(
  most: number,
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    let found = known.get(question);
    if (found === undefined) {
      found = answer(question);
      if (known.size >= most) known.clear();
      known.set(question, found);
    }
    return found;
  };
}
