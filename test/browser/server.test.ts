import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDIN_POLICY, type RunningServer, decodedPath, serve } from '../../src/tools/server';
import { sites } from '../../src/tools/workbench-build';

let server: RunningServer;
beforeAll(async () => {
  server = await serve(sites());
});
afterAll(() => server.stop());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A request as it is written, which `fetch` would tidy first. */
function ask(host: string, path: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { port: server.port, host: '127.0.0.1', path, method, headers: { Host: host } };
    const asked = request(options, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the add-in’s site', () => {
  const get = (path: string) => ask(`127.0.0.1:${server.port}`, path);

  it('serves its pages under the policy that ships, asked for again each time', async () => {
    const { status, headers } = await get('/taskpane.html?view=review');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe(ADDIN_POLICY);
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('serves icons without Cache-Control', async () => {
    const { status, headers } = await get('/icons/logo-32.png');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBeUndefined();
  });

  it('has nothing of the workbench but the page that vouches for it', async () => {
    expect((await get('/univer/univer.js')).status).toBe(404);
    expect((await get('/wire-model.json')).status).toBe(404);
    expect((await get('/office/AgaveErrorUX/index.html')).status).toBe(200);
    expect((await get('/office/AgaveErrorUX/trust.js')).status).toBe(200);
  });

  it.each(['/../package.json', '/..%2fpackage.json', '/assets/..%5c..%5cpackage.json', '/%00', '/%E0%A4%A'])(
    'refuses %s',
    async (path) => {
      expect((await get(path)).status).toBe(400);
    },
  );
});

describe('the server', () => {
  it('answers no other name and no other method', async () => {
    expect((await ask('rebound.example', '/')).status).toBe(421);
    expect((await ask(`localhost:${server.port}`, '/', 'POST')).status).toBe(405);
  });

  it('takes the next port when one is taken', async () => {
    const second = await serve(sites(), server.port);
    expect(second.port).toBeGreaterThan(server.port);
    await second.stop();
  });

  it('lists the samples', async () => {
    const { samples } = (await (await fetch(`${server.page}samples.json`)).json()) as { samples: string[] };
    expect(samples).toContain('个人申领.xlsx');
  });
});

describe('decodedPath', () => {
  it.each([
    ['/a.html?x=1#y', '/a.html'],
    ['/%E4%B8%AA.xlsx', '/个.xlsx'],
    ['/a/../b', null],
    ['a', null],
  ])('%s', (url, path) => {
    expect(decodedPath(url)).toBe(path);
  });
});
