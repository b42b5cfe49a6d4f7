import { EngineFailed, Workshop } from './workshop';
import type { Message, Reply } from './protocol';

/** The worker's door: one request in, one answer out. The work itself is in `workshop.ts`. */
const workshop = new Workshop();

self.onmessage = ({ data }: MessageEvent<Message>) => {
  const post = (reply: Reply) => self.postMessage(reply);
  try {
    post({ id: data.id, answer: workshop.answer(data) });
  } catch (error) {
    // The text of an unknown error may quote cells of the roster: only its code leaves the worker.
    const failure = error instanceof EngineFailed ? error.failure : { code: 'engine-failed', params: {} };
    post({ id: data.id, failure });
  }
};
