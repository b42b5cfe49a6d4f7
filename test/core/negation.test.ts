import { describe, expect, it } from 'vitest';
import { beginsDenied, isOpen, mentionOf, type Mention } from '../../src/core/negation';

describe('how a text speaks of a word', () => {
  it.each<[string, RegExp, Mention]>([
    ['失业保险', /失业保险/, 'said'],
    ['已参加失业保险', /失业保险/, 'said'],
    ['缴失业保险,有市区户籍', /户籍/, 'said'],
    ['工伤保险', /失业保险/, 'absent'],
    ['未参加失业保险', /失业保险/, 'denied'],
    ['暂无失业保险', /失业保险/, 'denied'],
    ['领取的不是职工养老金', /职工养老/, 'denied'],
    ['失业保险:否', /失业保险/, 'denied'],
    ['失业保险×', /失业保险/, 'denied'],
    ['失业保险(否)', /失业保险/, 'denied'],
    ['失业保险已停', /失业保险/, 'denied'],
    ['居住证已过期', /居住证/, 'denied'],
    ['居住证(已过期)', /居住证/, 'denied'],
    ['没有户籍、失业保险', /失业保险/, 'denied'],
    ['无户籍、有失业保险', /失业保险/, 'said'],
    ['城镇职工,非居民', /职工/, 'said'],
    ['城镇职工,非居民', /居民/, 'denied'],
    ['不符合条件不予补贴', /符合|补贴/, 'denied'],
    ['是否属实', /属实/, 'open'],
    ['失业保险待核实', /失业保险/, 'open'],
    ['失业保险(待核实)', /失业保险/, 'open'],
    ['正在办理居住证', /居住证/, 'open'],
    ['拟注册公司', /公司/, 'open'],
    ['未停缴失业保险', /失业保险/, 'open'], // denied twice
    ['有失业保险,无失业保险', /失业保险/, 'open'], // both
    ['不在市区居住的退役军人', /退役军人/, 'open'], // denies something else
    ['退役军人家属不在市区', /退役军人/, 'open'],
    // Not every 未, 无, 待 and 拟 denies or doubts.
    ['未就业高校毕业生', /高校毕业生/, 'said'],
    ['高校毕业生(未就业)', /高校毕业生/, 'said'],
    ['未就业', /就业/, 'denied'],
    ['领取职工养老待遇', /职工养老/, 'said'],
    ['注册模拟公司', /公司/, 'said'],
    ['事业单位在编(非参公)', /在编/, 'said'],
    ['非在编', /在编/, 'denied'],
  ])('%s of %s: %s', (text, word, expected) => {
    expect(mentionOf(text, word)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['未取得', true],
    ['暂无证书', true],
    ['尚未取得', true],
    ['没有参加', true],
    ['×', true],
    ['否', true],
    ['无人机驾驶员', false],
    ['非全日制', false],
    ['无损检测员', false],
    ['无限期', false],
    ['已取得', false],
    ['证书未取得', false], // not at its beginning
  ])('%s begins with a denial: %s', (text, expected) => {
    expect(beginsDenied(text)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['正在办理', true],
    ['待发证书', true],
    ['是否属实', true],
    ['待业', false],
    ['未取得', false],
  ])('%s is open: %s', (text, expected) => {
    expect(isOpen(text)).toBe(expected);
  });
});
