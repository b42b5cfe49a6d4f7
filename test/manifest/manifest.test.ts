import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseTree, type XmlElement } from '../../src/files/xml';
import { metadataIn } from '../../src/functions/metadata';
import { functionHelp as english } from '../../src/messages/en/function-help';
import { parameterNames as englishNames } from '../../src/messages/en/functions';
import { functionHelp as chinese } from '../../src/messages/zh-CN/function-help';
import { parameterNames as chineseNames } from '../../src/messages/zh-CN/functions';
import { DEVELOPER_BASE, packagedManifest } from '../../src/tools/steps/manifest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const manifest = parseTree('manifest.xml', source);
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

function all(element: XmlElement, local: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.local === local ? [child] : []),
    ...all(child, local),
  ]);
}

/** Every element with an attribute, anywhere. */
function having(element: XmlElement, attribute: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(attribute in child.attributes ? [child] : []),
    ...having(child, attribute),
  ]);
}

const resources = ['Image', 'Url', 'String'].flatMap((kind) => all(all(manifest, 'Resources')[0]!, kind));
const addresses = [...having(manifest, 'DefaultValue'), ...having(manifest, 'Value')]
  .map(({ attributes }) => attributes['DefaultValue'] ?? attributes['Value'] ?? '')
  .filter((value) => /^\w+:\/\//.test(value));

/** What stands in dist/ besides what webpack makes: icons and plain pages have sources, the rest is named here. */
const BUILT = ['functions.js', 'functions.json', 'functions-en-US.json', 'commands.html', 'taskpane.html'];
function isServed(address: string): boolean {
  const file = address.slice(DEVELOPER_BASE.length).split('?')[0]!;
  const folder = file.startsWith('icons/') ? 'assets' : 'assets/pages';
  return BUILT.includes(file) || existsSync(path.join(root, folder, file));
}

describe('manifest.xml', () => {
  it('has a stable id and the version of the package', () => {
    expect(all(manifest, 'Id')[0]!.text).toBe('5b0c6f0e-6d0f-4c1e-9a57-3f1d0a4c7b92');
    expect(all(manifest, 'Version')[0]!.text).toBe(`${version}.0`);
  });

  it('names https addresses of one server only', () => {
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith(DEVELOPER_BASE))).toEqual([]);
  });

  it('names only files that are served', () => {
    expect(addresses.filter((address) => !isServed(address))).toEqual([]);
  });

  it('defines every resource once and uses every one', () => {
    const defined = resources.map(({ attributes }) => attributes['id']!);
    const used = having(manifest, 'resid').map(({ attributes }) => attributes['resid']!);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  it('keeps within the lengths that Office takes', () => {
    for (const { name, attributes, children } of resources) {
      expect(attributes['id']!.length).toBeLessThanOrEqual(32);
      if (!name.endsWith('String')) continue;
      const limit = all(all(manifest, 'ShortStrings')[0]!, 'String').some(
        ({ attributes: a }) => a['id'] === attributes['id'],
      )
        ? 125
        : 250;
      for (const text of [
        attributes['DefaultValue']!,
        ...children.map((child) => child.attributes['Value']!),
      ]) {
        expect(text.length).toBeLessThanOrEqual(limit);
      }
    }
    expect(all(manifest, 'DisplayName')[0]!.attributes['DefaultValue']!.length).toBeLessThanOrEqual(125);
    expect(all(manifest, 'Description')[0]!.attributes['DefaultValue']!.length).toBeLessThanOrEqual(250);
  });

  it('says everything a person reads in Chinese and in English', () => {
    expect(all(manifest, 'DefaultLocale')[0]!.text).toBe('zh-CN');
    const spoken = [
      ...all(manifest, 'DisplayName'),
      ...all(manifest, 'Description').filter(({ attributes }) => 'DefaultValue' in attributes),
      ...resources.filter(
        ({ name, attributes }) => name.endsWith('String') && attributes['id'] !== 'Functions.Namespace',
      ),
    ];
    for (const { attributes, children } of spoken) {
      expect(attributes['DefaultValue']).toMatch(/[\u4e00-\u9fff]/);
      expect(children.map((child) => child.attributes['Locale'])).toEqual(['en-US']);
      expect(children[0]!.attributes['Value']).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('gives every button icons of 16, 32 and 80 pixels of that size', () => {
    const icons = all(manifest, 'Icon');
    expect(icons.length).toBeGreaterThan(5);
    for (const icon of icons) {
      expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '80']);
      for (const { attributes } of icon.children) {
        const image = resources.find((resource) => resource.attributes['id'] === attributes['resid'])!;
        const file = image.attributes['DefaultValue']!.slice(DEVELOPER_BASE.length);
        expect(pngSize(path.join(root, 'assets', file))).toEqual([
          Number(attributes['size']),
          Number(attributes['size']),
        ]);
      }
    }
  });

  it('gives ids once each', () => {
    const overrides = all(manifest, 'VersionOverrides')[0]!;
    const ids = [
      ...all(overrides, 'CustomTab'),
      ...all(overrides, 'Group'),
      ...all(overrides, 'Control'),
    ].map(({ attributes }) => attributes['id']!);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks for what LTSC 2021 has, and leaves an older Excel the plain page', () => {
    const overrides = all(manifest, 'VersionOverrides')[0]!;
    const wanted = all(overrides, 'Set').map(({ attributes }) => [
      attributes['Name'],
      attributes['MinVersion'],
    ]);
    expect(wanted).toEqual([['ExcelApi', '1.14']]);
    const page = manifest.children.find(({ name }) => name === 'DefaultSettings')!.children[0]!;
    expect(page.attributes['DefaultValue']).toBe(`${DEVELOPER_BASE}unsupported.html`);
    // It has to show in the browser of Excel 2016: no script.
    expect(readFileSync(path.join(root, 'assets/pages/unsupported.html'), 'utf8')).not.toMatch(/<script/i);
  });

  it('has no Runtimes element: functions run without the pane', () => {
    expect(all(manifest, 'Runtimes')).toEqual([]);
  });

  it('names commands that the commands page knows', () => {
    const commands = readFileSync(path.join(root, 'src/taskpane/commands.ts'), 'utf8');
    const named = /associateCommands\(\{([^}]*)\}/
      .exec(commands)?.[1]
      ?.split(',')
      .map((name) => name.trim());
    for (const { text } of all(manifest, 'FunctionName')) expect(named).toContain(text);
  });

  it('serves the same functions in both languages', () => {
    const ids = (...words: Parameters<typeof metadataIn>) =>
      metadataIn(...words).functions.map(({ id }) => id);
    expect(ids(chineseNames, chinese).length).toBeGreaterThan(5);
    expect(ids(englishNames, english)).toEqual(ids(chineseNames, chinese));
  });
});

/** Width and height in the header of a PNG file. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('packagedManifest', () => {
  it('puts in the operator’s address and the version, and nothing else', () => {
    const packaged = packagedManifest(source, '2.3.4', 'https://intranet.example/subsidy');
    expect(packaged).toContain('<Version>2.3.4.0</Version>');
    expect(packaged).not.toContain(DEVELOPER_BASE);
    expect(packaged).toContain('https://intranet.example/subsidy/taskpane.html?view=review');
    const back = packaged
      .replaceAll('https://intranet.example/subsidy/', DEVELOPER_BASE)
      .replace('<Version>2.3.4.0<', `<Version>${version}.0<`);
    expect(back).toBe(source);
  });

  it('takes the number out of a pre-release version', () => {
    expect(packagedManifest(source, '2.0.0-rc.1', DEVELOPER_BASE)).toContain('<Version>2.0.0.0</Version>');
  });

  it.each(['http://intranet.example/', 'https://intranet.example/?a=1', 'https://intranet.example/#a'])(
    'refuses %s',
    (base) => {
      expect(() => packagedManifest(source, '1.0.0', base)).toThrow(RangeError);
    },
  );

  it('refuses what is no address', () => {
    expect(() => packagedManifest(source, '1.0.0', 'intranet')).toThrow();
  });
});
