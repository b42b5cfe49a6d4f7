import type { Application } from './application';
export function testApi(application: Application) {
  return { application };
}
