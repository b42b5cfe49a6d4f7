import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bytesOf, file, sample, temporaryFolder } from './harness';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const at = temporaryFolder();

/** The command as people run it, in a process of its own. Starting one is slow: few cases. */
function review(
  args: readonly string[],
  shell = '',
): { status: number | null; stdout: string; stderr: string } {
  const command = `${shell}exec node --import tsx src/cli/main.ts "$@"`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command, 'sh', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the process', () => {
  it('exits 0 when every row is eligible; --json - is nothing but the report', () => {
    const { status, stdout, stderr } = review([sample('用人单位'), '--json', '-']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ totals: { eligible: { rows: 10, amount: '15610.00' } } });
  });

  it('exits 1 when some row is not', () => {
    const { status, stdout } = review([sample('个人申领')]);
    expect(status).toBe(1);
    expect(stdout).toContain('不予补贴  2 行');
  });

  it('exits 2 with one line on standard error, no stack, no file', () => {
    const out = at('无.xlsx');
    const { status, stdout, stderr } = review([file(at('坏.xlsx'), 'PK\u0003\u0004坏'), '--out', out]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('坏.xlsx');
    expect(existsSync(out)).toBe(false);
  });

  it('a disk that takes no more leaves the target as it was and no remains', () => {
    const out = file(at('满.xlsx'), '原有内容');
    // One block of a file and no more, as a full disk would allow.
    const { status, stderr } = review([sample('个人申领'), '--out', out], 'ulimit -f 1; ');
    expect(status).toBe(2);
    expect(stderr).toContain('满.xlsx');
    expect(bytesOf(out).toString()).toBe('原有内容');
    expect(readdirSync(at('.')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
